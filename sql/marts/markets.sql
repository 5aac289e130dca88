-- One council's market in one category and financial year: who shares the money, and how few they are.
-- kept: view
-- grain: council_ons, category, period
--
-- council_ons      The council.
-- category         The category, as published; null for the whole council.
-- period           The financial year, as 2024-25 (as 2024 where it begins in January).
-- payments         How many payments, public bodies and pass-throughs left out.
-- amount_gbp       Their sum.
-- suppliers        How many named payees have a net total above nothing.
-- named_gbp        The sum of these totals.
-- unnamed_gbp      What went to redacted and unknown payees, where above nothing.
-- largest_gbp      The largest of these totals; null where there is none.
-- largest_five_gbp   The sum of the five largest.
-- hhi              Sum of squared shares of named_gbp, 0 to 10,000.
--
-- A view: over ten million payments nearly every payee of a category stands alone, and adding them up at each build
-- costs more than the payments themselves; a question about one council adds up only its own.
with

totals as (
    select
        council_ons,
        coalesce(category, 'Not stated') as category,
        -- Whoever opens the store without our settings gets years from April.
        year(paid_on - to_months(coalesce(getvariable('year_start_month'), 4) - 1)) as starts,
        supplier_id,
        payee_type in ('redacted', 'unknown') as is_unnamed,
        count(*) as payments,
        sum(amount_gbp) as net_gbp,
    from marts.ledger
    where payee_type <> 'public_body' and not is_pass_through
    group by all
),

scopes as (
    select council_ons, category, starts, supplier_id, is_unnamed, payments, net_gbp,
    from totals
    union all by name
    select
        council_ons,
        null as category,
        starts,
        supplier_id,
        is_unnamed,
        cast(sum(payments) as bigint) as payments,
        sum(net_gbp) as net_gbp,
    from totals
    group by council_ons, starts, supplier_id, is_unnamed
),

markets as (
    select
        council_ons,
        category,
        starts,
        cast(sum(payments) as bigint) as payments,
        sum(net_gbp) as amount_gbp,
        count(*) filter (not is_unnamed and net_gbp > 0) as suppliers,
        coalesce(sum(net_gbp) filter (not is_unnamed and net_gbp > 0), 0) as named_gbp,
        greatest(coalesce(sum(net_gbp) filter (is_unnamed), 0), 0) as unnamed_gbp,
        max(net_gbp) filter (not is_unnamed and net_gbp > 0) as largest_gbp,
        list_sum(max(net_gbp, 5) filter (not is_unnamed and net_gbp > 0)) as largest_five_gbp,
        sum(cast(net_gbp as double) ** 2) filter (not is_unnamed and net_gbp > 0) as squares,
    from scopes
    group by council_ons, category, starts
)

select
    council_ons,
    category,
    starts || if(coalesce(getvariable('year_start_month'), 4) = 1, '', '-' || right(cast(starts + 1 as varchar), 2)) as period,
    payments,
    amount_gbp,
    suppliers,
    named_gbp,
    unnamed_gbp,
    largest_gbp,
    largest_five_gbp,
    10000 * squares / nullif(cast(named_gbp as double) ** 2, 0) as hhi,
from markets
