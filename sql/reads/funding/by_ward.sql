-- What reaches each ward of a council, against its people and their need; last, what lies in no ward.
--
-- ward_code        The ward of today; null in the last row, of what is not located.
-- ward_name        Its name.
-- vintage          The year of the wards.
-- residents        People who live there; null where not loaded.
-- imd_score        Mean deprivation of its people; null where not loaded.
-- imd_quintile     1 is the most deprived fifth of England.
-- amount_gbp       What reaches it.
-- grants           How many grants.
-- recipients       How many organisations.
-- delivering       How many of these deliver, by evidence.
-- per_head_gbp     Pounds for each resident; in the last row for each resident of all the council's wards.
-- reach            Its pounds per head as a share of the council's mean: 1 is the same.
-- is_few           Fewer than five grants, or than 5,000 residents: one grant more changes the figure much.
-- geometry         GeoJSON outline.
with

reached as (
    select
        ward_code,
        sum(amount_gbp) as amount_gbp,
        count(distinct grant_id) as grants,
        count(distinct recipient_id) as recipients,
        count(distinct recipient_id) filter (capability = 'delivering') as delivering,
    from reads.funding__placed
    group by ward_code
),

every as (
    select ward_code, name, vintage, population, imd_score, imd_quintile, geometry, from marts.wards
    where council_ons = $council::varchar and is_current
),

wards as (
    select * from every where len($wards::varchar[]) = 0 or list_contains($wards::varchar[], ward_code)
),

rows as (
    select
        wards.ward_code,
        wards.name as ward_name,
        wards.vintage,
        wards.population as residents,
        wards.imd_score,
        wards.imd_quintile,
        coalesce(reached.amount_gbp, 0) as amount_gbp,
        coalesce(reached.grants, 0) as grants,
        coalesce(reached.recipients, 0) as recipients,
        coalesce(reached.delivering, 0) as delivering,
        wards.geometry,
    from wards
    left join reached on wards.ward_code = reached.ward_code
    union all by name
    select 'Not located in a ward' as ward_name, amount_gbp, grants, recipients, delivering,
    from reached
    where ward_code is null
)

select
    ward_code,
    ward_name,
    vintage,
    residents,
    imd_score,
    imd_quintile,
    amount_gbp,
    grants,
    recipients,
    delivering,
    cast(amount_gbp as double) / nullif(if(ward_code is null, (select sum(population) from every), residents), 0) as per_head_gbp,
    cast(amount_gbp as double) / nullif(residents, 0)
        / nullif(sum(cast(amount_gbp as double)) filter (residents is not null) over () / nullif(sum(residents) over (), 0), 0) as reach,
    grants < 5 or coalesce(residents < 5000, false) as is_few,
    geometry,
from rows
order by ward_code is null, imd_score desc nulls last, ward_name
