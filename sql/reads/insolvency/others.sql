-- Who else is paid in the categories that rest on the suppliers chosen, those of the same wards first.
--
-- is_near        Its address lies in a ward where a chosen supplier has its own.
-- is_vcse_strict   VCSE by the strict definition; null where not known.
-- event_class    The event that stands against it, as far as the reader may see; null where none is known.
with

totals as (
    select
        category,
        supplier_id,
        any_value(payee_type) as payee_type,
        any_value(ward_code) as ward_code,
        list_contains($suppliers::bigint[], supplier_id) as is_chosen,
        sum(amount_gbp) as amount_gbp,
        max(paid_on) as last_on,
    from reads.insolvency__market
    group by category, supplier_id
),

resting as (
    select
        category,
        sum(amount_gbp) filter (is_chosen) as resting_gbp,
        sum(amount_gbp) as total_gbp,
    from totals
    where category is not null
    group by category
    having count(*) filter (is_chosen) > 0
),

near as (
    select distinct ward_code from totals where is_chosen and ward_code is not null
),

names as (
    select ward_code, arg_max(name, vintage) as ward_name,
    from marts.wards
    group by ward_code
)

select
    totals.category,
    totals.supplier_id,
    suppliers.name as supplier_name,
    totals.amount_gbp,
    100 * cast(totals.amount_gbp as double) / nullif(cast(resting.total_gbp as double), 0) as share_pct,
    totals.last_on,
    names.ward_name,
    near.ward_code is not null as is_near,
    suppliers.is_vcse_strict,
    suppliers.is_vcse_broad,
    standing.event_class,
from totals
inner join resting on totals.category = resting.category
inner join marts.suppliers as suppliers on totals.supplier_id = suppliers.supplier_id
left join near on totals.ward_code = near.ward_code
left join names on totals.ward_code = names.ward_code
left join reads.insolvency__linked as linked on totals.supplier_id = linked.supplier_id
left join reads.insolvency__standing as standing on linked.org_id = standing.org_id
where not totals.is_chosen and totals.payee_type = 'supplier' and totals.amount_gbp > 0
order by resting.resting_gbp desc, totals.category, is_near desc, totals.amount_gbp desc, totals.supplier_id
limit $limit::bigint
