-- The few figures of a council and financial year that the next load is compared with.
-- grain: council_ons, figure, period
-- not null: council_ons, figure, period, value
--
-- council_ons   The council.
-- figure        paid_gbp, payments; grants_gbp, grants (that reach it); introductions, delivering (of its hubs).
-- period        The financial year, as 2024-25 (as 2024 where it begins in January).
-- value         The figure: pounds, or a count of payments, grants or introductions; never of people.
with

told as (
    select council_ons, month_on as happened_on, 'paid_gbp' as figure, amount_gbp as value from marts.months
    union all
    select council_ons, month_on, 'payments', payments from marts.months
    union all
    select council_ons, awarded_on, 'grants_gbp', amount_gbp from marts.placed_grants where location_kind = 'best_available'
    union all
    select council_ons, any_value(awarded_on), 'grants', 1
    from marts.placed_grants
    where location_kind = 'best_available'
    group by council_ons, grant_id
    union all
    select council_ons, began_on, 'introductions', 1 from marts.hub_chains where reached >= 2
    union all
    select council_ons, began_on, 'delivering', 1 from marts.hub_chains where reached = 5
),

years as (
    select
        council_ons,
        figure,
        year(happened_on - to_months(getvariable('year_start_month') - 1)) as starts,
        cast(sum(value) as decimal(18, 2)) as value,
    from told
    where council_ons is not null
    group by all
)

select
    council_ons,
    figure,
    starts || if(getvariable('year_start_month') = 1, '', '-' || right(cast(starts + 1 as varchar), 2)) as period,
    value,
from years
