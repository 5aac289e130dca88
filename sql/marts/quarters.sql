-- One quarter of one council's payments, and whether it can be set beside the quarter before.
-- grain: council_ons, quarter_on
--
-- council_ons       The council.
-- quarter_on        The first day of the quarter.
-- months_present    How many of the three months have payments.
-- payments          How many payments.
-- amount_gbp        Their sum.
-- suppliers         How many organisations were paid.
-- suppliers_again   How many of these were paid in the quarter before as well.
-- is_break          No line may be drawn from the quarter before to this one.
-- break_because     Why; null where there is no break.
with

-- Three months before against three from here on: the medians forget a single odd month and keep a lasting change.
levels as (
    select
        months.*,
        cast(date_trunc('quarter', month_on) as date) as quarter_on,
        median(payments) over before_it as payments_before,
        median(payments) over from_it as payments_after,
        median(amount_gbp) over before_it as amount_before,
        median(amount_gbp) over from_it as amount_after,
        median(payments) over around_it as payments_around,
    from marts.months as months
    where not is_stray
    window
        before_it as (partition by council_ons order by month_on rows between 3 preceding and 1 preceding),
        from_it as (partition by council_ons order by month_on rows between current row and 2 following),
        around_it as (
            partition by council_ons order by month_on
            rows between 3 preceding and 3 following exclude current row
        )
),

-- Three times more or less; below twenty payments a month, chance alone does that.
months as (
    select
        levels.*,
        -- The month itself must lie nearer to what follows: else the month before a shift would be said to begin it.
        greatest(payments_before, payments_after) >= 20 and (
            (greatest(payments_before, payments_after) > 3 * least(payments_before, payments_after)
                and abs(payments - payments_after) <= abs(payments - payments_before))
            or (greatest(amount_before, amount_after) > 3 * greatest(least(amount_before, amount_after), 0)
                and abs(amount_gbp - amount_after) <= abs(amount_gbp - amount_before))
        ) as is_shift,
        greatest(payments, payments_around) >= 20
            and greatest(payments, payments_around) > 3 * least(payments, payments_around) as is_odd,
    from levels
),

quarters as (
    select
        council_ons,
        quarter_on,
        count(*) as months_present,
        cast(sum(payments) as bigint) as payments,
        sum(amount_gbp) as amount_gbp,
        coalesce(bool_or(is_shift), false) as is_shift,
        coalesce(bool_or(is_odd), false) as is_odd,
        -- The month before a shift is odd against what follows: where there is a shift, that is the one to name.
        strftime(coalesce(min(month_on) filter (is_shift), min(month_on) filter (is_odd)), '%B %Y') as odd_month,
    from months
    group by council_ons, quarter_on
),

paid as (
    select distinct
        council_ons,
        cast(date_trunc('quarter', paid_on) as date) as quarter_on,
        supplier_id,
    from marts.ledger
    where payee_type in ('supplier', 'public_body')
),

seen as (
    select
        council_ons,
        quarter_on,
        lag(quarter_on) over (partition by council_ons, supplier_id order by quarter_on)
            = cast(quarter_on - interval 3 months as date) as is_again,
    from paid
),

suppliers as (
    select council_ons, quarter_on, count(*) as suppliers, count(*) filter (is_again) as suppliers_again,
    from seen
    group by council_ons, quarter_on
),

judged as (
    select
        quarters.*,
        coalesce(suppliers.suppliers, 0) as suppliers,
        coalesce(suppliers.suppliers_again, 0) as suppliers_again,
        lag(suppliers.suppliers) over previous as suppliers_before,
        lag(quarters.months_present) over previous as months_before,
        lag(quarters.is_odd) over previous as was_odd,
        lag(quarters.quarter_on) over previous as quarter_before,
    from quarters
    left join suppliers
        on quarters.council_ons = suppliers.council_ons and quarters.quarter_on = suppliers.quarter_on
    window previous as (partition by quarters.council_ons order by quarters.quarter_on)
),

explained as (
    select
        judged.*,
        case
            when quarter_before is null then null
            when quarter_before < cast(quarter_on - interval 3 months as date)
                then 'No payments are loaded for the quarters between ' || strftime(quarter_before, '%b') || ' to '
                    || strftime(quarter_before + interval 2 months, '%b %Y') || ' and this one.'
            when months_present < 3 then 'Only ' || months_present || ' of its 3 months '
                    || if(months_present = 1, 'is', 'are') || ' loaded.'
            when months_before < 3 then 'Only ' || months_before || ' of the 3 months before '
                    || if(months_before = 1, 'is', 'are') || ' loaded.'
            when is_shift then 'From ' || odd_month || ' the council publishes a different amount: more than 3 times, or less.'
            when is_odd then odd_month || ' is more than 3 times, or less than a third of, its neighbours.'
            when was_odd then 'A month of the quarter before is more than 3 times, or less than a third of, its neighbours.'
            when least(suppliers, suppliers_before) >= 30 and suppliers_again < 0.25 * least(suppliers, suppliers_before)
                then 'Only ' || suppliers_again || ' of ' || suppliers || ' suppliers were paid in the quarter before:'
                    || ' the ledger, or how names are written, changed.'
        end as break_because,
    from judged
)

select
    council_ons,
    quarter_on,
    months_present,
    payments,
    amount_gbp,
    suppliers,
    suppliers_again,
    break_because is not null as is_break,
    break_because,
from explained
