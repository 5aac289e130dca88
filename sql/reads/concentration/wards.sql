-- Where the suppliers of a council's market have their addresses, ward by ward.
with

paid as (
    select
        ward_code,
        sum(amount_gbp) as amount_gbp,
        count(distinct supplier_id) filter (is_named) as suppliers,
    from reads.concentration__scope
    where is_market
    group by ward_code
),

-- The council's own wards as they are now, and any other loaded ward with money in it: that one without its outline,
-- as a map is of one council.
boundaries as (
    select
        ward_code,
        name,
        council_ons,
        vintage,
        area_km2,
        if(council_ons = $council::varchar, geometry, null) as geometry,
    from marts.wards
    where (council_ons = $council::varchar and is_current) or ward_code in (select ward_code, from paid)
    qualify row_number() over (partition by ward_code order by vintage_rank(vintage) desc) = 1
),

placed as (
    select
        boundaries.ward_code,
        boundaries.name as ward_name,
        boundaries.council_ons,
        boundaries.vintage,
        boundaries.area_km2,
        boundaries.geometry,
        coalesce(paid.amount_gbp, 0) as amount_gbp,
        coalesce(paid.suppliers, 0) as suppliers,
    from boundaries
    left join paid on boundaries.ward_code = paid.ward_code
    union all by name
    select sum(paid.amount_gbp) as amount_gbp, sum(paid.suppliers) as suppliers,
    from paid
    where paid.ward_code is null or paid.ward_code not in (select ward_code, from boundaries)
    having count(*) > 0
)

select
    ward_code,
    coalesce(ward_name, 'Not located in a loaded ward') as ward_name,
    vintage,
    amount_gbp,
    cast(suppliers as bigint) as suppliers,
    100 * cast(amount_gbp as double) / nullif(cast(sum(amount_gbp) over () as double), 0) as share_pct,
    cast(amount_gbp as double) / nullif(cast(area_km2 as double), 0) as per_km2_gbp,
    geometry,
    council_ons,
    coalesce(council_ons = $council::varchar, false) as is_own,
from placed
order by ward_code is null, amount_gbp desc, ward_name
