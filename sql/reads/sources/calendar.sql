-- Which months are loaded, of each council's payments and of sources whose files are of days.
--
-- line         Which line of the calendar; those of the council asked about come first.
-- council_ons  Whose payments; null of a source of no one council.
-- name         The council, or the title of the source.
-- what         payments, cards or files.
-- month_on     The first day of the month.
-- state        there; few: late or misdated payments alone, the month itself is not loaded; missing: nothing.
-- payments     How many payments; null of files.
with

paid as (
    select
        months.council_ons,
        councils.name,
        kinds.what,
        months.month_on,
        if(kinds.what = 'cards', months.card_payments, months.payments - months.card_payments) as payments,
        months.is_stray,
    from marts.months as months
    inner join marts.councils as councils on months.council_ons = councils.council_ons
    cross join (select unnest(['payments', 'cards']) as what) as kinds
),

covered as (
    select distinct
        sources.title as name,
        cast(unnest(generate_series(date_trunc('month', arrivals.period_from), arrivals.period_to, interval 1 month)) as date) as month_on,
    from raw._arrivals as arrivals
    inner join raw._sources as sources on arrivals.source = sources.source
    where
        arrivals.superseded_by is null
        -- A month without a grant is not missing.
        and arrivals.source not in ('spending', 'grants')
        and arrivals.period_from < arrivals.period_to
),

found as (
    select council_ons, name, what, month_on, if(is_stray, 'few', 'there') as state, payments,
    from paid
    where payments > 0
    union all
    select null, name, 'files', month_on, 'there', null
    from covered
),

lines as (
    select
        council_ons,
        name,
        what,
        row_number() over (
            order by council_ons is distinct from $council::varchar, council_ons is null, name, what desc
        ) as line,
        cast(unnest(generate_series(min(month_on), max(month_on), interval 1 month)) as date) as month_on,
    from found
    group by council_ons, name, what
)

select
    lines.line,
    lines.council_ons,
    lines.name,
    lines.what,
    lines.month_on,
    coalesce(found.state, 'missing') as state,
    if(lines.what = 'files', null, coalesce(found.payments, 0)) as payments,
from lines
left join found
    on lines.council_ons is not distinct from found.council_ons
    and lines.name = found.name and lines.what = found.what and lines.month_on = found.month_on
order by lines.line, lines.month_on
