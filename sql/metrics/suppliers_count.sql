-- How many named payees shared the money of a council and category.
-- kept: view
-- grain: council_ons, category, period
-- unit: suppliers
-- better: neither
-- why: The plainest measure of how few they are.
-- caveat: Depends on the publishing threshold; payees whose refunds outweigh their payments are left out.
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
    cast(suppliers as double) as value,
    payments as n,
from marts.markets
