-- Other money alongside each council pound: what the organisations it funds were granted by others.
--
-- source_class      public, philanthropic, private, social_investment, in_kind, another council, or unknown.
-- amount_gbp        What they were granted.
-- grants            How many grants.
-- organisations     How many of the organisations.
-- council_gbp       What the council granted them all, in the period.
-- council_funded    How many organisations that are named the council funds.
-- per_council_gbp   Pounds alongside each council pound.
with

near as (
    select recipient_id, source_class, amount_gbp, is_own,
    from marts.grants_alongside
    where council_ons = $council::varchar and awarded_on between $from_on::date and $to_on::date
),

own as (
    select recipient_id, sum(amount_gbp) as amount_gbp, from near where is_own group by recipient_id
),

whole as (
    select coalesce(sum(amount_gbp), 0) as council_gbp, count(recipient_id) as council_funded, from own
),

others as (
    select
        if(near.source_class = 'council', 'another council', near.source_class) as source_class,
        sum(near.amount_gbp) as amount_gbp,
        count(*) as grants,
        count(distinct near.recipient_id) as organisations,
    from near
    semi join own on near.recipient_id = own.recipient_id
    where not near.is_own
    group by 1
)

select
    others.source_class,
    others.amount_gbp,
    others.grants,
    others.organisations,
    whole.council_gbp,
    whole.council_funded,
    cast(others.amount_gbp as double) / nullif(cast(whole.council_gbp as double), 0) as per_council_gbp,
from others
cross join whole
order by others.amount_gbp desc, others.source_class
