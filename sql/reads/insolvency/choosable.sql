-- Which suppliers the stress test can take away: those paid most, and those with an event.
--
-- place         1 is paid most.
-- event_class   The event that stands against it; null where none is known.
with

paid as (
    select supplier_id, sum(amount_gbp) as amount_gbp,
    from reads.insolvency__market
    where payee_type = 'supplier'
    group by supplier_id
    having sum(amount_gbp) > 0
),

flagged as (
    select linked.supplier_id, standing.event_class,
    from reads.insolvency__linked as linked
    inner join reads.insolvency__standing as standing on linked.org_id = standing.org_id
),

ranked as (
    select
        row_number() over (order by paid.amount_gbp desc, paid.supplier_id) as place,
        paid.supplier_id,
        paid.amount_gbp,
        flagged.event_class,
    from paid
    left join flagged on paid.supplier_id = flagged.supplier_id
)

select
    ranked.place,
    ranked.supplier_id,
    suppliers.name as supplier_name,
    ranked.amount_gbp,
    ranked.event_class,
from ranked
inner join marts.suppliers as suppliers on ranked.supplier_id = suppliers.supplier_id
where ranked.place <= $limit::bigint or ranked.event_class is not null
order by ranked.place
