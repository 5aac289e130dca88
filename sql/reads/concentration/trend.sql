-- How a council's market changed from quarter to quarter, and where quarters cannot be compared.
with

totals as (
    select
        cast(date_trunc('quarter', paid_on) as date) as quarter_on,
        supplier_id,
        is_named,
        sum(amount_gbp) as net_gbp,
    from reads.concentration__choice
    where is_market and paid_on <= $to_on::date
    group by 1, 2, 3
),

quarters as (
    select
        quarter_on,
        sum(net_gbp) as amount_gbp,
        count(*) filter (is_named and net_gbp > 0) as suppliers,
        sum(net_gbp) filter (is_named and net_gbp > 0) as named_gbp,
        list_sum(max(net_gbp, 5) filter (is_named and net_gbp > 0)) as largest_five_gbp,
        sum(cast(net_gbp as double) ** 2) filter (is_named and net_gbp > 0) as squares,
    from totals
    group by quarter_on
)

select
    quarters.quarter_on,
    strftime(quarters.quarter_on, '%b') || ' to ' || strftime(quarters.quarter_on + interval 2 months, '%b %Y') as label,
    quarters.amount_gbp,
    quarters.suppliers,
    cast(quarters.named_gbp as double) ** 2 / quarters.squares as effective,
    100 * cast(quarters.largest_five_gbp as double) / cast(quarters.named_gbp as double) as top5_pct,
    whole.months_present,
    whole.is_break,
    whole.break_because,
    quarters.quarter_on between cast(date_trunc('quarter', $from_on::date) as date) and $to_on::date as is_in_period,
from quarters
inner join marts.quarters as whole
    on whole.council_ons = $council::varchar and quarters.quarter_on = whole.quarter_on
order by quarters.quarter_on
