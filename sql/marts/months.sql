-- One month of one council's payments: what is there, and how much of it can be told.
-- grain: council_ons, month_on
--
-- council_ons      The council.
-- month_on         The first day of the month.
-- payments         How many payments.
-- amount_gbp       Their sum.
-- identified_gbp   What went to payees with a name: suppliers, public bodies, individuals.
-- redacted_gbp     What went to payees redacted by the publisher.
-- located_gbp      What went to suppliers whose ward is known.
select
    council_ons,
    cast(date_trunc('month', paid_on) as date) as month_on,
    count(*) as payments,
    sum(amount_gbp) as amount_gbp,
    coalesce(sum(amount_gbp) filter (payee_type not in ('redacted', 'unknown')), 0) as identified_gbp,
    coalesce(sum(amount_gbp) filter (payee_type = 'redacted'), 0) as redacted_gbp,
    coalesce(sum(amount_gbp) filter (ward_code is not null), 0) as located_gbp,
from marts.ledger
group by all
