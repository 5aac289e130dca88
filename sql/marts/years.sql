-- One council's market in one financial year as it may be set beside others: cut to a common threshold, without cards.
-- grain: council_ons, from_on, common_threshold_gbp
--
-- council_ons        The council; bodies that are no councils are left out.
-- from_on            The first day of the financial year.
-- common_threshold_gbp   What is cut to: a row for each threshold that a council loaded for this year publishes from.
-- amount_gbp         What was paid, public bodies and pass-throughs left out.
-- suppliers          How many named payees have a net total above nothing.
-- named_gbp          The sum of these totals.
-- hidden_gbp         What went to redacted and unknown payees, where above nothing.
-- largest_five_gbp   The sum of the five largest totals.
-- squares            The sum of the squares of these totals.
--
-- A table, unlike marts.markets: a comparison asks it of every council at once.
with

-- A public corporation publishes from £25,000 and is no council: it must not cut what councils can be compared on.
councils as (
    select council_ons, threshold_gbp,
    from marts.councils
    where body_kind <> 'public corporation'
),

-- Nor must one of which nothing is loaded for the year but cards, or a few late payments. Which of these have a
-- threshold in common depends on whose months are alike, and so on the council that is asked about.
cuts as (
    select distinct
        year(months.month_on - to_months(getvariable('year_start_month') - 1)) as starts,
        councils.threshold_gbp as common_threshold_gbp,
    from marts.months as months
    inner join councils on months.council_ons = councils.council_ons
    where not months.is_stray and months.payments > months.card_payments
),

totals as (
    select
        payments.council_ons,
        cuts.starts,
        cuts.common_threshold_gbp,
        payments.supplier_id,
        payments.payee_type not in ('redacted', 'unknown') as is_named,
        sum(payments.amount_gbp) as net_gbp,
    from marts.ledger as payments
    inner join councils on payments.council_ons = councils.council_ons
    inner join cuts on year(payments.paid_on - to_months(getvariable('year_start_month') - 1)) = cuts.starts
    where
        payments.payee_type <> 'public_body'
        and not payments.is_pass_through
        and payments.kind <> 'card'
        and abs(payments.amount_gbp) >= cuts.common_threshold_gbp
    group by all
)

select
    council_ons,
    make_date(starts, getvariable('year_start_month'), 1) as from_on,
    common_threshold_gbp,
    sum(net_gbp) as amount_gbp,
    count(*) filter (is_named and net_gbp > 0) as suppliers,
    coalesce(sum(net_gbp) filter (is_named and net_gbp > 0), 0) as named_gbp,
    greatest(coalesce(sum(net_gbp) filter (not is_named), 0), 0) as hidden_gbp,
    list_sum(max(net_gbp, 5) filter (is_named and net_gbp > 0)) as largest_five_gbp,
    sum(cast(net_gbp as double) ** 2) filter (is_named and net_gbp > 0) as squares,
from totals
group by council_ons, starts, common_threshold_gbp
