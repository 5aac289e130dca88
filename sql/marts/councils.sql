-- One council (or other public body) of which payments are loaded.
-- grain: council_ons
-- not null: name
--
-- council_ons    ONS code, the org-id of a body that has none, or "unknown:" and the file's name.
-- name           As commonly written.
-- body_kind      county, district, unitary, ...; "not known" where the body is not in seeds.councils.
-- successor_ons  Who took over, where it is abolished.
-- payments       How many payments are loaded.
-- amount_gbp     Their sum.
-- first_on       The first payment.
-- last_on        The last payment.
-- threshold_gbp  From what amount it seems to publish, by its own data: 0, 250, 500 ...; cards left out.
with

totals as (
    select
        council_ons,
        count(*) as payments,
        sum(amount_gbp) as amount_gbp,
        min(paid_on) as first_on,
        max(paid_on) as last_on,
    from marts.ledger
    group by council_ons
),

steps as (
    select unnest([100, 200, 250, 500, 1000, 5000, 10000, 20000, 25000, 30000]) as step_gbp
),

-- A threshold shows as a cliff: many payments just above it, few just below. Lines of one invoice may each lie below,
-- so that the smallest amount says little.
bands as (
    select
        payments.council_ons,
        steps.step_gbp,
        count(*) filter (amount_gbp >= step_gbp) as just_above,
        count(*) filter (amount_gbp < step_gbp) as just_below,
    from (
        select council_ons, amount_gbp,
        from marts.ledger
        where kind <> 'card' and amount_gbp between 80 and 36000
    ) as payments
    inner join steps on payments.amount_gbp >= 0.8 * step_gbp and payments.amount_gbp < 1.2 * step_gbp
    group by payments.council_ons, steps.step_gbp
),

thresholds as (
    select council_ons, arg_max(step_gbp, just_above / (just_below + 5)) as threshold_gbp,
    from bands
    where just_above >= 20 and just_above > 2.5 * just_below
    group by council_ons
)

select
    totals.council_ons,
    coalesce(councils.name, replace(totals.council_ons, 'unknown:', 'Not known: ')) as name,
    coalesce(councils.body_kind, 'not known') as body_kind,
    councils.successor_ons,
    totals.payments,
    totals.amount_gbp,
    totals.first_on,
    totals.last_on,
    cast(coalesce(thresholds.threshold_gbp, 0) as decimal(18, 2)) as threshold_gbp,
from totals
left join seeds.councils as councils on totals.council_ons = councils.council_ons
left join thresholds on totals.council_ons = thresholds.council_ons
