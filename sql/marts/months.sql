-- One month of one council's payments: what is there, and how much of it can be told.
-- grain: council_ons, month_on
--
-- council_ons      The council.
-- month_on         The first day of the month.
-- payments         How many payments.
-- card_payments    How many of them were made with a purchase card.
-- amount_gbp       Their sum.
-- identified_gbp   What went to payees with a name: suppliers, public bodies, individuals.
-- redacted_gbp     What went to payees redacted by the publisher.
-- located_gbp      What went to suppliers whose ward is known.
-- is_stray         A few late or misdated payments from files of other months: the month itself is not loaded.
with

kinds as (
    select
        council_ons,
        cast(date_trunc('month', paid_on) as date) as month_on,
        kind,
        count(*) as payments,
        sum(amount_gbp) as amount_gbp,
        coalesce(sum(amount_gbp) filter (payee_type not in ('redacted', 'unknown')), 0) as identified_gbp,
        coalesce(sum(amount_gbp) filter (payee_type = 'redacted'), 0) as redacted_gbp,
        coalesce(sum(amount_gbp) filter (ward_code is not null), 0) as located_gbp,
    from marts.ledger
    group by all
),

-- Under a tenth of the fullest month of its kind. Where no month holds 200, chance alone does that.
judged as (
    select
        *,
        max(payments) over (partition by council_ons, kind) as fullest,
        fullest >= 200 and payments < 0.1 * fullest as is_few,
    from kinds
)

select
    council_ons,
    month_on,
    cast(sum(payments) as bigint) as payments,
    cast(coalesce(sum(payments) filter (kind = 'card'), 0) as bigint) as card_payments,
    sum(amount_gbp) as amount_gbp,
    sum(identified_gbp) as identified_gbp,
    sum(redacted_gbp) as redacted_gbp,
    sum(located_gbp) as located_gbp,
    bool_and(is_few) as is_stray,
from judged
group by council_ons, month_on
