-- Who else is paid in the categories that rest on the suppliers chosen, those of the same wards first.
--
-- is_near        Its address lies in a ward where a chosen supplier has its own.
-- is_vcse_strict   VCSE by the strict definition; null where not known.
-- event_class    The event that stands against it, as far as the reader may see; null where none is known.
with

payments as materialized (
    select
        category,
        supplier_id,
        payee_type,
        ward_code,
        paid_on,
        amount_gbp,
        supplier_id in (select supplier_id, from reads.insolvency__chosen) as is_chosen,
    from reads.insolvency__market
),

totals as materialized (
    select
        category,
        supplier_id,
        payee_type,
        is_chosen,
        any_value(ward_code) as ward_code,
        sum(amount_gbp) as amount_gbp,
        max(paid_on) as last_on,
    from payments
    where category in (select category, from payments where is_chosen)
    group by category, supplier_id, payee_type, is_chosen
),

resting as (
    select category, sum(amount_gbp) filter (is_chosen) as resting_gbp, sum(amount_gbp) as total_gbp,
    from totals
    group by category
),

near as (
    select distinct ward_code from totals where is_chosen and ward_code is not null
),

names as (
    select ward_code, arg_max(name, vintage) as ward_name,
    from marts.wards
    group by ward_code
),

-- Cut before names are looked up.
foremost as (
    select
        totals.category,
        totals.supplier_id,
        totals.amount_gbp,
        totals.ward_code,
        totals.last_on,
        resting.resting_gbp,
        100 * cast(totals.amount_gbp as double) / nullif(cast(resting.total_gbp as double), 0) as share_pct,
        near.ward_code is not null as is_near,
    from totals
    inner join resting on totals.category = resting.category
    left join near on totals.ward_code = near.ward_code
    where not totals.is_chosen and totals.payee_type = 'supplier' and totals.amount_gbp > 0
    order by resting.resting_gbp desc, totals.category, is_near desc, totals.amount_gbp desc, totals.supplier_id
    limit $limit::bigint
)

select
    foremost.category,
    foremost.supplier_id,
    suppliers.name as supplier_name,
    foremost.amount_gbp,
    foremost.share_pct,
    foremost.last_on,
    names.ward_name,
    foremost.is_near,
    suppliers.is_vcse_strict,
    suppliers.is_vcse_broad,
    standing.event_class,
from foremost
inner join marts.suppliers as suppliers on foremost.supplier_id = suppliers.supplier_id
left join names on foremost.ward_code = names.ward_code
left join reads.insolvency__linked as linked on foremost.supplier_id = linked.supplier_id
left join reads.insolvency__standing as standing on linked.org_id = standing.org_id
order by foremost.resting_gbp desc, foremost.category, foremost.is_near desc, foremost.amount_gbp desc, foremost.supplier_id
