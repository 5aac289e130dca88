-- What was paid in the market of a council and category, in pounds.
-- kept: view
-- grain: council_ons, category, period
-- unit: pounds
-- better: neither
-- why: It says how much is at stake, before how few share it.
-- caveat: Public bodies and pass-throughs are left out; refunds are netted.
--
-- council_ons   The council.
-- category      The category, as published; null for the whole council.
-- period        The financial year, as 2024-25 (as 2024 where it begins in January).
-- value         The measure.
-- n             The payments behind the value.
select
    council_ons,
    category,
    period,
    cast(amount_gbp as double) as value,
    payments as n,
from marts.markets
