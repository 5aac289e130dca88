-- What the Transparency Code asks of a council, period by period, and what of it is loaded here.
--
-- duty         payments, cards, grants or contracts.
-- asked        What the Code asks for, in words.
-- cadence      How often.
-- period       The quarter or financial year; of contracts the register as it came last.
-- from_on      Its first day; null of contracts.
-- to_on        Its last day.
-- due_on       By when: a month after the quarter or year; null of contracts.
-- months       How many of its months are loaded, of payments and cards.
-- rows         How many payments, grants or contracts are loaded.
-- landed_at    When the first file came of which anything is loaded, UTC; null where that cannot be told.
-- status       loaded, in part, not loaded, or not due yet.
-- is_in_time   It was loaded whole by the day it was due, so it was published by then; else that cannot be told from here.
with

begun as (
    select cast(date_trunc('quarter', min(month_on)) as date) as first_on,
    from marts.months
    where council_ons = $council::varchar
),

quarters as (
    select cast(unnest(generate_series(first_on, $today::date, interval 3 month)) as date) as from_on,
    from begun
),

years as (
    select cast(unnest(generate_series(
        date_trunc('year', first_on - interval 3 month) + interval 3 month, $today::date, interval 1 year
    )) as date) as from_on,
    from begun
),

asked as (
    select
        duties.duty,
        duties.asked,
        'each quarter' as cadence,
        strftime(quarters.from_on, '%B') || ' to ' || strftime(quarters.from_on + interval 2 month, '%B %Y') as period,
        quarters.from_on,
        cast(quarters.from_on + interval 3 month - interval 1 day as date) as to_on,
    from quarters
    cross join (
        values ('payments', 'Payments of over £500'), ('cards', 'Every transaction by purchase card')
    ) as duties (duty, asked)
    union all
    select
        'grants',
        'Grants to voluntary, community and social enterprise organisations',
        'each year',
        year(from_on) || '-' || right(cast(year(from_on) + 1 as varchar), 2),
        from_on,
        cast(from_on + interval 1 year - interval 1 day as date),
    from years
),

paid as (
    select
        kinds.duty,
        cast(date_trunc('quarter', month_on) as date) as from_on,
        count(*) filter (not is_stray and if(duty = 'cards', card_payments, payments - card_payments) > 0) as months,
        sum(if(duty = 'cards', card_payments, payments - card_payments)) as rows,
    from marts.months
    cross join (select unnest(['payments', 'cards']) as duty) as kinds
    where council_ons = $council::varchar
    group by 1, 2
),

-- The first file of a quarter, whether or not another took its place since.
came as (
    select asked.duty, asked.from_on, min(arrivals.landed_at) as landed_at,
    from asked
    inner join raw._arrivals as arrivals
        on arrivals.source = 'spending' and arrivals.council_ons = $council::varchar
        and asked.duty = if(arrivals.kind = 'card_transactions', 'cards', 'payments')
        and arrivals.period_from <= asked.to_on and arrivals.period_to >= asked.from_on
    group by asked.duty, asked.from_on
),

granted as (
    select
        cast(date_trunc('year', grants.awarded_on - interval 3 month) + interval 3 month as date) as from_on,
        count(*) as rows,
        min(arrivals.landed_at) as landed_at,
    from marts.grants as grants
    inner join raw._arrivals as arrivals
        on grants._arrival = arrivals.arrival and arrivals.source = if(grants.is_tagged, 'spending', 'grants')
    where grants.funder_ons = $council::varchar
    group by 1
),

found as (
    select
        asked.duty,
        asked.asked,
        asked.cadence,
        asked.period,
        asked.from_on,
        asked.to_on,
        last_day(asked.to_on + interval 1 day) as due_on,
        if(asked.duty = 'grants', null, coalesce(paid.months, 0)) as months,
        cast(coalesce(paid.rows, granted.rows, 0) as bigint) as rows,
        coalesce(granted.landed_at, came.landed_at) as landed_at,
    from asked
    left join paid on asked.duty = paid.duty and asked.from_on = paid.from_on
    left join granted on asked.duty = 'grants' and asked.from_on = granted.from_on
    left join came on asked.duty = came.duty and asked.from_on = came.from_on
    union all
    select
        'contracts', 'Contracts and invitations to tender of over £5,000', 'each quarter', 'The register as it came last', null, null, null, null,
        count(*), max(arrivals.landed_at),
    from marts.contracts as contracts
    inner join raw._arrivals as arrivals on contracts._arrival = arrivals.arrival and arrivals.source = 'registers'
    where contracts.council_ons = $council::varchar
)

-- A year's list, or a register, says itself whether it is whole: here it is loaded or not.
select
    duty,
    asked,
    cadence,
    period,
    from_on,
    to_on,
    due_on,
    months,
    rows,
    if(rows > 0, landed_at, null) as landed_at,
    case
        when to_on >= $today::date then 'not due yet'
        when months = 3 or (months is null and rows > 0) then 'loaded'
        when rows > 0 and coalesce(months, 0) > 0 then 'in part'
        when due_on >= $today::date then 'not due yet'
        else 'not loaded'
    end as status,
    rows > 0 and coalesce(months, 3) = 3 and coalesce(to_on < $today::date, false) and coalesce(cast(landed_at as date) <= due_on, false) as is_in_time,
from found
order by duty <> 'payments', duty <> 'cards', duty <> 'grants', to_on desc
