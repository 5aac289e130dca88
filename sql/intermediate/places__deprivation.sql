-- One small area in one edition of the indices of deprivation, by the file landed last.
-- kept: table
-- grain: edition, lsoa_code
--
-- edition           2019, of small areas of 2011; or 2025, of small areas of 2021.
-- lsoa_code         The small area.
-- lsoa_vintage      2011 or 2021.
-- lad_code          The council it lies in, where a file or a lookup says it.
-- imd_score         Higher is more deprived; null where only ranks are loaded.
-- imd_rank          1 is the most deprived of England.
-- imd_decile        1 is the most deprived tenth.
-- income_rate       Share of people who are deprived by income, 0 to 1.
-- employment_rate   Share of people of working age who are deprived of work, 0 to 1.
-- population        How many people the indices count with, where published.
-- _file             The published file.
-- _row              The line of the file.
with

latest as (
    select distinct on (indices.edition, indices.lsoa_code) indices.*,
    from staging.deprivation__indices as indices
    inner join intermediate.arrivals__current as arrivals
        on indices._arrival = arrivals.arrival and arrivals.source = 'deprivation'
    where indices.edition is not null
    order by indices.edition, indices.lsoa_code, arrivals.landed_at desc, indices._arrival, indices._row
),

-- A code means one boundary in 2011 and may mean another in 2021: each edition asks the lookups of its own year.
councils as (
    select '2021' as lsoa_vintage, lsoa21_code as lsoa_code, any_value(lad_code) as lad_code,
    from intermediate.places__small_areas
    group by lsoa21_code
    union all
    select '2011', lookups.lsoa11_code, arg_max(lookups.lad_code, (lookups.lad_vintage, lookups.lad_code)),
    from staging.areas__lookups as lookups
    inner join intermediate.arrivals__current as arrivals
        on lookups._arrival = arrivals.arrival and arrivals.source = 'areas'
    where lookups.lsoa11_code is not null and lookups.lad_code is not null
    group by lookups.lsoa11_code
)

select
    latest.edition,
    latest.lsoa_code,
    latest.lsoa_vintage,
    coalesce(latest.lad_code, councils.lad_code) as lad_code,
    latest.imd_score,
    latest.imd_rank,
    latest.imd_decile,
    latest.income_rate,
    latest.employment_rate,
    latest.population,
    latest._file,
    latest._row,
from latest
left join councils on latest.lsoa_vintage = councils.lsoa_vintage and latest.lsoa_code = councils.lsoa_code
