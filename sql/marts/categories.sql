-- One category in which a council says it spent, in the council's own words.
-- grain: council_ons, category
--
-- council_ons   The council.
-- category      The category; null where the council states none.
-- payments      How many payments.
-- amount_gbp    Their sum.
-- first_on      The first payment.
-- last_on       The last payment.
select
    council_ons,
    category,
    count(*) as payments,
    sum(amount_gbp) as amount_gbp,
    min(paid_on) as first_on,
    max(paid_on) as last_on,
from marts.ledger
group by council_ons, category
