-- One council's market in one financial year as it may be set beside others: cut to the common threshold, without cards.
-- grain: council_ons, from_on
--
-- council_ons        The council; bodies that are no councils are left out.
-- from_on            The first day of the financial year.
-- common_threshold_gbp   The highest threshold among the councils that are loaded for this year: what all are cut to.
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

market as (
    select
        council_ons,
        paid_on,
        year(paid_on - to_months(getvariable('year_start_month') - 1)) as starts,
        amount_gbp,
        supplier_id,
        payee_type,
    from marts.ledger
    where payee_type <> 'public_body' and not is_pass_through and kind <> 'card'
),

-- Nor must one that has no money in the year, or a late payment of it only.
cuts as (
    select spent.starts, max(councils.threshold_gbp) as common_threshold_gbp,
    from (
        select council_ons, starts, date_trunc('month', paid_on) as month_on,
        from market
        group by all
    ) as spent
    inner join councils on spent.council_ons = councils.council_ons
    inner join marts.months as months
        on spent.council_ons = months.council_ons and spent.month_on = months.month_on and not months.is_stray
    group by spent.starts
),

totals as (
    select
        market.council_ons,
        market.starts,
        market.supplier_id,
        market.payee_type not in ('redacted', 'unknown') as is_named,
        any_value(cuts.common_threshold_gbp) as common_threshold_gbp,
        sum(market.amount_gbp) as net_gbp,
    from market
    inner join councils on market.council_ons = councils.council_ons
    inner join cuts on market.starts = cuts.starts
    where abs(market.amount_gbp) >= cuts.common_threshold_gbp
    group by market.council_ons, market.starts, market.supplier_id, is_named
)

select
    council_ons,
    make_date(starts, getvariable('year_start_month'), 1) as from_on,
    any_value(common_threshold_gbp) as common_threshold_gbp,
    sum(net_gbp) as amount_gbp,
    count(*) filter (is_named and net_gbp > 0) as suppliers,
    coalesce(sum(net_gbp) filter (is_named and net_gbp > 0), 0) as named_gbp,
    greatest(coalesce(sum(net_gbp) filter (not is_named), 0), 0) as hidden_gbp,
    list_sum(max(net_gbp, 5) filter (is_named and net_gbp > 0)) as largest_five_gbp,
    sum(cast(net_gbp as double) ** 2) filter (is_named and net_gbp > 0) as squares,
from totals
group by council_ons, starts
