-- How much of a council's money can be told, one financial year of one source.
-- kept: view
-- grain: council_ons, source, period
--
-- council_ons      The council.
-- source           The source.
-- period           The financial year, as 2024-25 (as 2024 where it begins in January).
-- payments         How many payments.
-- amount_gbp       Their sum.
-- identified_pct   Share of the money that went to payees with a name.
-- located_pct      Share of the money that went to suppliers whose ward is known.
-- redacted_pct     Share of the money that went to payees redacted by the publisher.
-- months           How many of the twelve months are loaded.
with

years as (
    select
        months.*,
        -- Whoever opens the store without our settings gets years from April.
        year(month_on - to_months(coalesce(getvariable('year_start_month'), 4) - 1)) as starts,
    from marts.months as months
)

select
    council_ons,
    'spending' as source,
    starts || if(coalesce(getvariable('year_start_month'), 4) = 1, '', '-' || right(cast(starts + 1 as varchar), 2)) as period,
    sum(payments) as payments,
    sum(amount_gbp) as amount_gbp,
    100.0 * sum(identified_gbp) / nullif(sum(amount_gbp), 0) as identified_pct,
    100.0 * sum(located_gbp) / nullif(sum(amount_gbp), 0) as located_pct,
    100.0 * sum(redacted_gbp) / nullif(sum(amount_gbp), 0) as redacted_pct,
    count(*) filter (not is_stray) as months,
from years
group by council_ons, starts
