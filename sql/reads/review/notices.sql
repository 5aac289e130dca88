-- Which notices without a company number bear exactly the name of a supplier, the most money first.
--
-- event_id        The number to hide it by, where it is of another company.
-- supplier_id     The supplier.
-- supplier_name   Its name, as paid.
-- amount_gbp      What was paid to it, by all councils loaded.
-- org_id          The organisation it is taken for; null where that is not known.
-- company_name    The name in the notice.
-- label           What the notice is; null where its words are those of solvent and insolvent companies alike.
with

paid as (
    select supplier_id, sum(amount_gbp) as amount_gbp,
    from marts.ledger
    where supplier_id in (select supplier_id, from marts.unnumbered_notices where supplier_id is not null)
    group by supplier_id
)

select
    notices.event_id,
    notices.supplier_id,
    suppliers.name as supplier_name,
    paid.amount_gbp,
    suppliers.org_id,
    notices.company_name,
    notices.published_on,
    notices.label,
    notices.notice_url,
from marts.unnumbered_notices as notices
inner join marts.suppliers as suppliers on notices.supplier_id = suppliers.supplier_id
left join paid on notices.supplier_id = paid.supplier_id
order by paid.amount_gbp desc nulls last, notices.supplier_id, notices.published_on, notices.event_id
