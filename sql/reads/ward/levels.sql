-- What one ward is beside the council's mean, where no interval can be given honestly.
--
-- measure   imd_score, most_deprived_pct, income_deprived_pct, community_needs (a mean of small areas, each
--           counted alike; 2023), per_km2, delivered_gbp or based_gbp (for each resident).
-- here      Of the ward.
-- council   Of all the council's wards together, by their people; this one is among them.
-- similar   Of the wards like it together; null where none are.
with

granted as materialized (
    select
        ward_code,
        sum(amount_gbp) filter (location_kind = 'delivered_in') as delivered_gbp,
        sum(amount_gbp) filter (location_kind = 'based_in') as based_gbp,
    from reads.ward__scope
    where ward_code is not null
    group by ward_code
),

needs as (
    select parts.to_code as ward_code, sum(needs.score * parts.share_of_residents) as score, sum(parts.share_of_residents) as areas,
    from marts.community_needs as needs
    inner join marts.crosswalks as parts on needs.area_code = parts.from_code and parts.from_kind = 'lsoa21' and parts.is_current
    where needs.area_kind = 'lsoa21' and parts.to_code in (select ward_code, from marts.wards where council_ons = $council::varchar and is_current)
    group by parts.to_code
),

-- Where none of the council's grants has a ward nothing is known; where some have, a ward without has none recorded.
loaded as (
    select count(delivered_gbp) > 0 as has_delivered, count(based_gbp) > 0 as has_based, from granted
),

wards as materialized (
    select
        peers.*,
        peers.residents / nullif(peers.per_km2, 0) as area_km2,
        needs.score,
        needs.areas,
        if(loaded.has_delivered, coalesce(granted.delivered_gbp, 0), null) as delivered_gbp,
        if(loaded.has_based, coalesce(granted.based_gbp, 0), null) as based_gbp,
    from reads.ward__peers as peers
    cross join loaded
    left join granted on peers.ward_code = granted.ward_code
    left join needs on peers.ward_code = needs.ward_code
),

sides as (
    select 'here' as side, * from wards where is_this
    union all
    select 'council' as side, * from wards
    union all
    select 'similar' as side, * from wards where is_similar
),

means as (
    select
        side,
        sum(residents * imd_score) / nullif(sum(residents) filter (imd_score is not null), 0) as imd_score,
        100 * sum(residents_decile1_2) / nullif(sum(residents) filter (residents_decile1_2 is not null), 0) as most_deprived_pct,
        100 * sum(income_deprived) / nullif(sum(residents) filter (income_deprived is not null), 0) as income_deprived_pct,
        sum(score) / nullif(sum(areas), 0) as community_needs,
        sum(residents) / nullif(sum(area_km2), 0) as per_km2,
        cast(sum(delivered_gbp) as double) / nullif(sum(residents), 0) as delivered_gbp,
        cast(sum(based_gbp) as double) / nullif(sum(residents), 0) as based_gbp,
    from sides
    group by side
),

long as (
    unpivot means on imd_score, most_deprived_pct, income_deprived_pct, community_needs, per_km2, delivered_gbp, based_gbp into name measure value level
)

select
    measure,
    max(level) filter (side = 'here') as here,
    max(level) filter (side = 'council') as council,
    max(level) filter (side = 'similar') as similar,
from long
group by measure
order by list_position(
    ['imd_score', 'most_deprived_pct', 'income_deprived_pct', 'community_needs', 'per_km2', 'delivered_gbp', 'based_gbp'], measure
)
