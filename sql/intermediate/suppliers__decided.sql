-- What stands of people's decisions on one supplier and one organisation.
-- grain: supplier_id, org_id
--
-- supplier_id   The supplier.
-- org_id        The organisation.
-- decision      confirmed or rejected.
-- decided_by    Who decided.
-- because       Why.
-- decided_at    When, UTC.
-- is_proven     A sign-on vouched for who decided; else somebody typed the name.
-- is_latest     The last confirmation of this supplier, where it is one; a supplier is one organisation.
with

standing as (
    select decisions.supplier_id, decisions.org_id, decisions.verdict, decisions.decided_by, decisions.because, decisions.decided_at,
        decisions.is_proven,
    from raw._decisions as decisions
    anti join raw._decisions as withdrawals on decisions.decision_id = withdrawals.withdraws
    where decisions.kind = 'match' and decisions.verdict in ('confirmed', 'rejected')
),

last_word as (
    select * from standing
    qualify row_number() over (partition by supplier_id, org_id order by decided_at desc, verdict) = 1
)

select
    supplier_id,
    org_id,
    verdict as decision,
    decided_by,
    because,
    decided_at,
    is_proven,
    verdict = 'confirmed'
    and row_number() over (partition by supplier_id, verdict order by decided_at desc, org_id) = 1 as is_latest,
from last_word
