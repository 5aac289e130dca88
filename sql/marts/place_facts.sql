-- One council's area in one edition of the indices: what is published of it, and the same counted here.
-- grain: lad_code, edition
--
-- lad_code                The council's area.
-- edition                 2019 or 2025.
-- name                    Its name.
-- average_score           Published: average score of its small areas, by the residents that the indices count with.
-- rank_of_average_score   Published: 1 is the most deprived council.
-- share_decile1           Published: share of its small areas in the most deprived tenth, 0 to 1.
-- rank_of_share_decile1   Published: 1 is the highest share.
-- extent                  Published: share of residents in the most deprived three tenths, weighted.
-- rank_of_extent          Published: 1 is the highest.
-- lsoas                   Small areas of it that are loaded.
-- lsoas_decile1           Of these, in the most deprived tenth.
-- lsoas_decile1_2         Of these, in the most deprived fifth.
-- residents               Their residents by the Census of 2021; null where not all are loaded.
-- residents_decile1_2     Of these, in the most deprived fifth of small areas.
-- residents_score         Mean score by these residents: other residents than those of the indices, another mean.
with

published as (
    select distinct on (councils.lad_code, councils.edition) councils.*,
    from staging.deprivation__councils as councils
    inner join intermediate.arrivals__current as arrivals
        on councils._arrival = arrivals.arrival and arrivals.source = 'deprivation'
    where councils.edition is not null
    order by councils.lad_code, councils.edition, arrivals.landed_at desc, councils._arrival, councils._row
),

counted as (
    select
        lad_code,
        edition,
        count(*) as lsoas,
        count(*) filter (imd_decile = 1) as lsoas_decile1,
        count(*) filter (imd_decile <= 2) as lsoas_decile1_2,
        if(bool_and(residents is not null), sum(residents), null) as residents,
        if(bool_and(residents is not null), coalesce(sum(residents) filter (imd_decile <= 2), 0), null)
            as residents_decile1_2,
        if(bool_and(residents is not null), sum(residents * imd_score) / nullif(sum(residents), 0), null)
            as residents_score,
    from marts.deprivation
    where lad_code is not null
    group by lad_code, edition
)

select
    coalesce(published.lad_code, counted.lad_code) as lad_code,
    coalesce(published.edition, counted.edition) as edition,
    coalesce(published.lad_name, areas.name) as name,
    published.average_score,
    published.rank_of_average_score,
    published.share_decile1,
    published.rank_of_share_decile1,
    published.extent,
    published.rank_of_extent,
    counted.lsoas,
    counted.lsoas_decile1,
    counted.lsoas_decile1_2,
    counted.residents,
    counted.residents_decile1_2,
    counted.residents_score,
from published
full join counted on published.lad_code = counted.lad_code and published.edition = counted.edition
left join marts.areas as areas on coalesce(published.lad_code, counted.lad_code) = areas.area_code and areas.kind = 'lad'
