-- How much of a council's money can be told, by quarter: known by a number, placed, or withheld.
--
-- quarter_on     The first day of the quarter.
-- label          The quarter in words.
-- amount_gbp     What was paid, refunds netted, to whomever.
-- payments       How many payments.
-- months         How many of the three months are loaded.
-- matched_pct    Share of the pounds paid to suppliers that are known by a number of a register, by name alone too.
-- certain_pct    Of these, by a published number or a person's word: only they may carry a public finding.
-- located_pct    Share of the pounds paid to suppliers whose ward is known.
-- redacted_pct   Share of the pounds whose payee the publisher redacted.
with

paid as (
    select
        cast(date_trunc('quarter', ledger.paid_on) as date) as quarter_on,
        sum(ledger.amount_gbp) as amount_gbp,
        count(*) as payments,
        coalesce(sum(ledger.amount_gbp) filter (suppliers.org_id is not null), 0) as matched_gbp,
        coalesce(sum(ledger.amount_gbp) filter (suppliers.match_tier in ('number', 'confirmed')), 0) as certain_gbp,
        coalesce(sum(ledger.amount_gbp) filter (ledger.ward_code is not null), 0) as located_gbp,
        coalesce(sum(ledger.amount_gbp) filter (ledger.payee_type = 'redacted'), 0) as redacted_gbp,
    from marts.ledger as ledger
    left join marts.suppliers as suppliers on ledger.supplier_id = suppliers.supplier_id
    where ledger.council_ons = $council::varchar
    group by 1
),

loaded as (
    select cast(date_trunc('quarter', month_on) as date) as quarter_on, count(*) filter (not is_stray) as months,
    from marts.months
    where council_ons = $council::varchar
    group by 1
)

-- A share of nothing, or of more refunds than payments, is no share.
select
    paid.quarter_on,
    strftime(paid.quarter_on, '%B') || ' to ' || strftime(paid.quarter_on + interval 2 month, '%B %Y') as label,
    paid.amount_gbp,
    paid.payments,
    loaded.months,
    if(paid.amount_gbp > 0, 100 * cast(paid.matched_gbp as double) / cast(paid.amount_gbp as double), null) as matched_pct,
    if(paid.amount_gbp > 0, 100 * cast(paid.certain_gbp as double) / cast(paid.amount_gbp as double), null) as certain_pct,
    if(paid.amount_gbp > 0, 100 * cast(paid.located_gbp as double) / cast(paid.amount_gbp as double), null) as located_pct,
    if(paid.amount_gbp > 0, 100 * cast(paid.redacted_gbp as double) / cast(paid.amount_gbp as double), null) as redacted_pct,
from paid
inner join loaded on paid.quarter_on = loaded.quarter_on
where loaded.months > 0
order by paid.quarter_on
