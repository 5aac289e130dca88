-- With how many equal suppliers a council would be as concentrated as it is.
-- kept: view
-- grain: council_ons, category, period
-- unit: suppliers
-- better: neither
-- why: Readable by anyone: "spends as if it had 6.8 equal suppliers".
-- caveat: Among named payees only; below five suppliers or £100,000 it says little. High concentration may be proper.
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
    10000 / hhi as value,
    suppliers as n,
from marts.markets
