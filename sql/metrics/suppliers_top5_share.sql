-- The share of the five largest named payees in the money of all named payees.
-- kept: view
-- grain: council_ons, category, period
-- unit: percent
-- better: neither
-- why: How much rests on five.
-- caveat: Among named payees only; 100 where there are five or fewer.
--
-- council_ons   The council.
-- category      The category, as published; null for the whole council.
-- period        The financial year, as 2024-25 (as 2024 where it begins in January).
-- value         The measure.
-- n             The suppliers behind the value.
select
    council_ons,
    category,
    period,
    100 * cast(largest_five_gbp as double) / nullif(cast(named_gbp as double), 0) as value,
    suppliers as n,
from marts.markets
