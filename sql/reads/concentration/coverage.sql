-- How much of a council's payments is loaded, named and located, and what was guessed about them.
--
-- payments        How many payments the figures stand on: the market, within the filters.
-- amount_gbp      Their sum; the shares are shares of it.
-- apart_payments  How many are kept apart from the figures: to public bodies, and money passed on.
-- apart_gbp       Their sum.
with

scope as (
    select amount_gbp, payee_type, ward_code, is_market,
    from reads.concentration__scope
),

apart as (
    select count(*) as apart_payments, coalesce(sum(amount_gbp), 0) as apart_gbp,
    from scope
    where not is_market
),

told as (
    select
        count(*) as payments,
        coalesce(sum(amount_gbp), 0) as amount_gbp,
        100 * cast(coalesce(sum(amount_gbp) filter (payee_type not in ('redacted', 'unknown')), 0) as double)
        / nullif(cast(sum(amount_gbp) as double), 0) as identified_pct,
        100 * cast(coalesce(sum(amount_gbp) filter (payee_type = 'redacted'), 0) as double)
        / nullif(cast(sum(amount_gbp) as double), 0) as redacted_pct,
        100 * cast(coalesce(sum(amount_gbp) filter (ward_code is not null), 0) as double)
        / nullif(cast(sum(amount_gbp) as double), 0) as located_pct,
    from scope
    where is_market
),

expected as (
    select cast(unnest(generate_series(date_trunc('month', $from_on::date), $to_on::date, interval 1 month)) as date)
        as month_on,
),

months as (
    select
        count(months.month_on) as months_present,
        count(*) as months_expected,
        coalesce(
            list(strftime(expected.month_on, '%B %Y') order by expected.month_on) filter (months.month_on is null), []
        ) as missing_months,
    from expected
    left join marts.months as months
        on months.council_ons = $council::varchar and not months.is_stray and expected.month_on = months.month_on
),

-- Files that hold any payment of this council in this period, whatever the filters.
arrived as (
    select _file, rows_read, rows_set_aside, landed_at, amount_basis, guessed, warnings,
    from raw._arrivals
    where arrival in (
        select _arrival,
        from marts.ledger
        where council_ons = $council::varchar and paid_on between $from_on::date and $to_on::date
    )
),

files as (
    select
        count(distinct _file) as files,
        cast(coalesce(sum(rows_read), 0) as bigint) as rows_read,
        cast(coalesce(sum(rows_set_aside), 0) as bigint) as rows_set_aside,
        max(landed_at) as last_loaded_at,
        coalesce(list_sort(list(distinct coalesce(amount_basis, 'unknown'))), []) as vat_bases,
        coalesce(list_sort(list_distinct(flatten(list(guessed)))), []) as guessed,
        coalesce(list_sort(list_distinct(flatten(list(warnings)))), []) as warnings,
    from arrived
),

council as (
    select max(threshold_gbp) as threshold_gbp,
    from marts.councils
    where council_ons = $council::varchar
)

select
    told.payments,
    told.amount_gbp,
    apart.apart_payments,
    apart.apart_gbp,
    told.identified_pct,
    told.redacted_pct,
    told.located_pct,
    months.months_present,
    months.months_expected,
    months.missing_months,
    files.files,
    files.rows_read,
    files.rows_set_aside,
    files.last_loaded_at,
    files.vat_bases,
    council.threshold_gbp,
    files.guessed,
    files.warnings,
from told, apart, months, files, council
