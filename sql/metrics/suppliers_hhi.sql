-- The sum of the squared shares of named payees, 0 to 10,000.
-- kept: view
-- grain: council_ons, category, period
-- unit: points
-- better: neither
-- why: The measure economists know; its inverse is the effective number.
-- caveat: There is no UK threshold; the CMA withdrew its own in 2021.
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
    hhi as value,
    suppliers as n,
from marts.markets
