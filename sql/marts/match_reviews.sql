-- One question whether a supplier is an organisation, and what a person answered.
-- grain: supplier_id, org_id
--
-- supplier_id         The supplier.
-- org_id              The organisation.
-- supplier_name       The supplier's name, as published.
-- organisation_name   The name the organisation is registered under.
-- amount_gbp          What was paid to the supplier, by all councils loaded.
-- score               How likely it looks, 0 to 100; it orders the questions and decides nothing.
-- why                 Why it is asked.
-- decision            confirmed or rejected; null where nobody has answered.
-- decided_by          Who answered.
-- because             Their reason.
-- decided_at          When, UTC.
-- is_proven           A sign-on vouched for who answered; else somebody typed the name.
with

-- Who was paid nothing, and only has a grant or is listed somewhere, is nobody's question.
candidates as (
    select candidates.*,
    from intermediate.suppliers__candidates as candidates
    semi join marts.suppliers as suppliers on candidates.supplier_id = suppliers.supplier_id
),

asked as (
    select
        coalesce(candidates.supplier_id, decided.supplier_id) as supplier_id,
        coalesce(candidates.org_id, decided.org_id) as org_id,
        candidates.score,
        candidates.why,
        decided.decision,
        decided.decided_by,
        decided.because,
        decided.decided_at,
        decided.is_proven,
    from candidates
    full join intermediate.suppliers__decided as decided
        on candidates.supplier_id = decided.supplier_id and candidates.org_id = decided.org_id
),

paid as (
    select supplier_id, sum(amount_gbp) as amount_gbp,
    from marts.ledger
    where payee_type = 'supplier'
    group by supplier_id
)

select
    asked.supplier_id,
    asked.org_id,
    suppliers.name as supplier_name,
    organisations.name as organisation_name,
    paid.amount_gbp,
    asked.score,
    asked.why,
    asked.decision,
    asked.decided_by,
    asked.because,
    asked.decided_at,
    asked.is_proven,
from asked
left join marts.suppliers as suppliers on asked.supplier_id = suppliers.supplier_id
left join marts.organisations as organisations on asked.org_id = organisations.org_id
left join paid on asked.supplier_id = paid.supplier_id
