-- Which twelve months the page looks at, how much of them is loaded, and how much money is watched.
--
-- from_on          The first day of the twelve months that end with the latest month loaded.
-- to_on            The last day of that month.
-- watched_pct      Share paid to suppliers matched to a register by number or confirmed: only these are watched.
-- checked_on       The last day a source of failures was loaded: The Gazette, cases of Companies House; null where none is.
-- notice_days      On how many days The Gazette's loaded notices were published.
-- stretches_from   The first day of each stretch of such days, the earliest first; between two stretches nothing is loaded.
-- stretches_to     The last day of each.
-- asked_on         The last day of which cases of Companies House are loaded, which it gives company by company.
-- expired          Events that stand for nothing, as they were not checked again in time.
-- unnumbered       Notices that give no company number, which are of nobody.
-- contracts        Contracts with organisations that the council's loaded registers hold.
with

latest as (
    select cast(max(month_on) filter (not is_stray) as date) as month_on, max(month_on) as any_month_on,
    from marts.months
    where council_ons = $council::varchar
),

span as (
    select
        cast(coalesce(month_on, any_month_on) - interval 11 months as date) as from_on,
        cast(coalesce(month_on, any_month_on) + interval 1 month - interval 1 day as date) as to_on,
    from latest
),

months as (
    select count(*) as months_present,
    from span
    inner join marts.months as months
        on months.council_ons = $council::varchar and not months.is_stray
        and months.month_on between span.from_on and span.to_on
),

paid as (
    select
        count(*) as payments,
        count(distinct ledger.supplier_id) filter (ledger.payee_type = 'supplier') as suppliers,
        coalesce(sum(ledger.amount_gbp), 0) as amount_gbp,
        coalesce(sum(ledger.amount_gbp) filter (suppliers.match_tier in ('number', 'confirmed') and suppliers.org_id is not null), 0)
            as watched_gbp,
        count(distinct ledger.supplier_id) filter (suppliers.match_tier in ('number', 'confirmed') and suppliers.org_id is not null)
            as watched,
    from span
    inner join marts.ledger as ledger
        on ledger.council_ons = $council::varchar and ledger.paid_on between span.from_on and span.to_on
        and ledger.payee_type <> 'public_body' and not ledger.is_pass_through
    left join marts.suppliers as suppliers on ledger.supplier_id = suppliers.supplier_id
),

events as (
    select count(distinct org_id) filter (event_class = 'failure' and expires_on < $today::date) as expired,
    from marts.supplier_events
),

stretches as (
    select stretch_on as from_on, max(published_on) as to_on, count(*) as days,
    from marts.notice_days
    group by stretch_on
),

covered as (
    select
        coalesce(sum(days), 0)::bigint as notice_days,
        coalesce(list(from_on order by from_on), []) as stretches_from,
        coalesce(list(to_on order by from_on), []) as stretches_to,
    from stretches
),

notices as (
    select count(*) as unnumbered,
    from marts.unnumbered_notices
),

contracts as (
    select count(*) as contracts,
    from marts.contracts
    where council_ons = $council::varchar
),

loaded as (
    select
        cast(max(landed_at) filter (source = 'spending') as date) as last_loaded_on,
        cast(max(landed_at) filter (source in ('gazette', 'companies_house')) as date) as checked_on,
        cast(max(landed_at) filter (source = 'companies_house') as date) as asked_on,
    from raw._arrivals
    where superseded_by is null
)

select
    span.from_on,
    span.to_on,
    months.months_present,
    12 as months_expected,
    paid.payments,
    paid.suppliers,
    paid.amount_gbp,
    paid.watched,
    paid.watched_gbp,
    100 * cast(paid.watched_gbp as double) / nullif(cast(paid.amount_gbp as double), 0) as watched_pct,
    loaded.checked_on,
    covered.notice_days,
    covered.stretches_from,
    covered.stretches_to,
    loaded.asked_on,
    events.expired,
    notices.unnumbered,
    contracts.contracts,
    loaded.last_loaded_on,
from span, months, paid, events, covered, notices, contracts, loaded
