-- The share of the money whose payee is redacted or not stated.
-- kept: view
-- grain: council_ons, category, period
-- unit: percent
-- better: lower
-- why: What is not known of a market bounds what can be said of it.
-- caveat: Redaction may be right: it protects people.
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
    100 * cast(unnamed_gbp as double) / nullif(cast(named_gbp + unnamed_gbp as double), 0) as value,
    payments as n,
from marts.markets
