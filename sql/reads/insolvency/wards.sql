-- Where the chosen suppliers have their addresses, and their share of the money paid in each ward.
--
-- amount_gbp     What the chosen suppliers of the ward were paid.
-- share_pct      Of all that the chosen suppliers were paid.
-- of_ward_pct    Of all that was paid to suppliers in the ward's market.
-- geometry       The outline of the council's own wards; null for others.
with

-- Once for all that stand on it.
totals as materialized (
    select
        ward_code,
        supplier_id,
        supplier_id in (select supplier_id, from reads.insolvency__chosen) as is_chosen,
        sum(amount_gbp) as net_gbp,
    from reads.insolvency__market
    group by ward_code, supplier_id
),

paid as (
    select
        ward_code,
        coalesce(sum(net_gbp) filter (is_chosen), 0) as amount_gbp,
        count(*) filter (is_chosen) as suppliers,
        sum(net_gbp) as ward_gbp,
    from totals
    group by ward_code
),

boundaries as (
    select ward_code, name, vintage, area_km2, if(council_ons = $council::varchar, geometry, null) as geometry, council_ons,
    from marts.wards
    where
        (council_ons = $council::varchar and is_current)
        or ward_code in (select ward_code, from paid where suppliers > 0)
    qualify row_number() over (partition by ward_code order by vintage desc) = 1
),

placed as (
    select
        boundaries.ward_code,
        boundaries.name as ward_name,
        boundaries.vintage,
        boundaries.area_km2,
        boundaries.geometry,
        boundaries.council_ons,
        coalesce(paid.amount_gbp, 0) as amount_gbp,
        coalesce(paid.suppliers, 0) as suppliers,
        paid.ward_gbp,
    from boundaries
    left join paid on boundaries.ward_code = paid.ward_code
    union all by name
    select sum(paid.amount_gbp) as amount_gbp, sum(paid.suppliers) as suppliers, sum(paid.ward_gbp) as ward_gbp,
    from paid
    where paid.suppliers > 0 and (paid.ward_code is null or paid.ward_code not in (select ward_code, from boundaries))
    having count(*) > 0
)

select
    ward_code,
    coalesce(ward_name, 'Not located in a loaded ward') as ward_name,
    vintage,
    amount_gbp,
    cast(suppliers as bigint) as suppliers,
    100 * cast(amount_gbp as double) / nullif(cast(sum(amount_gbp) over () as double), 0) as share_pct,
    100 * cast(amount_gbp as double) / nullif(cast(ward_gbp as double), 0) as of_ward_pct,
    cast(amount_gbp as double) / nullif(cast(area_km2 as double), 0) as per_km2_gbp,
    geometry,
    coalesce(council_ons = $council::varchar, false) as is_own,
from placed
order by ward_code is null, amount_gbp desc, ward_name
