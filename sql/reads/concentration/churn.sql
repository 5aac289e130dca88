-- Which suppliers were kept, won and lost against the period before, and whether that may be compared.
--
-- new   Suppliers paid in the period and not in the one before it.
with

spans as (
    select previous_from_on, previous_to_on, from_on, to_on, from reads.concentration__spans
),

totals as (
    select
        choice.supplier_id,
        coalesce(sum(choice.amount_gbp) filter (choice.paid_on >= spans.from_on), 0) as now_gbp,
        coalesce(sum(choice.amount_gbp) filter (choice.paid_on < spans.from_on), 0) as before_gbp,
    from reads.concentration__choice as choice
    inner join spans on choice.paid_on between spans.previous_from_on and spans.to_on
    where choice.is_market and choice.is_named
    group by choice.supplier_id
),

counted as (
    select
        count(*) filter (now_gbp > 0 and before_gbp > 0) as kept,
        count(*) filter (now_gbp > 0 and before_gbp <= 0) as new,
        count(*) filter (now_gbp <= 0 and before_gbp > 0) as lost,
        coalesce(sum(now_gbp) filter (now_gbp > 0 and before_gbp > 0), 0) as kept_gbp,
        coalesce(sum(now_gbp) filter (now_gbp > 0 and before_gbp <= 0), 0) as new_gbp,
        coalesce(sum(before_gbp) filter (now_gbp <= 0 and before_gbp > 0), 0) as lost_gbp,
    from totals
),

months as (
    select
        count(*) filter (months.month_on >= date_trunc('month', spans.from_on)) as months_now,
        count(*) filter (months.month_on < date_trunc('month', spans.from_on)) as months_before,
        any_value(datediff('month', spans.from_on, spans.to_on) + 1) as months_expected,
    from spans
    inner join marts.months as months
        on months.council_ons = $council::varchar and not months.is_stray
        and months.month_on between date_trunc('month', spans.previous_from_on) and spans.to_on
),

breaks as (
    select arg_min(quarters.break_because, quarters.quarter_on) as break_because,
    from spans
    inner join marts.quarters as quarters
        on quarters.council_ons = $council::varchar and quarters.is_break
        and quarters.quarter_on > spans.previous_from_on and quarters.quarter_on <= spans.to_on
),

judged as (
    select
        spans.previous_from_on,
        spans.previous_to_on,
        counted.*,
        case
            when coalesce(months.months_before, 0) = 0 then 'No month of the period before is loaded.'
            when months.months_before < months.months_expected
                then 'Only ' || months.months_before || ' of ' || months.months_expected || ' months of the period before '
                    || if(months.months_before = 1, 'is', 'are') || ' loaded.'
            when months.months_now < months.months_expected
                then 'Only ' || months.months_now || ' of ' || months.months_expected || ' months '
                    || if(months.months_now = 1, 'is', 'are') || ' loaded.'
            else breaks.break_because
        end as because,
    from spans, counted, months, breaks
)

select
    previous_from_on,
    previous_to_on,
    kept,
    new,
    lost,
    kept_gbp,
    new_gbp,
    lost_gbp,
    because is null as is_comparable,
    because,
from judged
