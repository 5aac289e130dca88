-- Which financial years of a council are loaded, and which one to show first.
with

months as (
    select
        month_on,
        payments,
        is_stray,
        cast(date_trunc('year', month_on - to_months(getvariable('year_start_month') - 1)) as date)
            + to_months(getvariable('year_start_month') - 1) as from_on,
    from marts.months
    where council_ons = $council::varchar
),

years as (
    select
        cast(from_on as date) as from_on,
        cast(from_on + interval 1 year - interval 1 day as date) as to_on,
        count(*) filter (not is_stray) as months_present,
        sum(payments) as payments,
    from months
    group by 1, 2
),

ranked as (
    -- The latest year that is as good as whole; else the fullest, and of these the latest.
    select
        years.*,
        row_number() over (
            order by months_present >= 11 desc, if(months_present >= 11, 12, months_present) desc, from_on desc
        ) = 1 as is_default,
    from years
)

select
    if(year(from_on) = year(to_on), cast(year(from_on) as varchar), strftime(from_on, '%Y-') || strftime(to_on, '%y'))
        as label,
    from_on,
    to_on,
    months_present,
    12 as months_expected,
    is_default,
    cast(payments as bigint) as payments,
from ranked
order by from_on desc
