-- The published rows of what suppliers with an event that stands were paid, with file and line.
-- behind: exposed
--
-- organisation   Its name in the answers; the rows bear the names it was paid under.
-- amount_gbp     Net amount; refunds are negative. All of them together are what the suppliers with an event were paid.
with

exposed as (
    select organisation, unnest(supplier_ids) as supplier_id,
    from reads.insolvency__exposed
)

select
    exposed.organisation,
    paid.* exclude (payment_id, supplier_id),
from reads.insolvency__paid_rows as paid
inner join exposed on paid.supplier_id = exposed.supplier_id
order by paid.paid_on, paid.payment_id
