-- Other money alongside each council pound: what the organisations it funds were granted by others.
--
-- source_class      public, philanthropic, private, social_investment, in_kind, another council, or unknown.
-- amount_gbp        What they were granted.
-- grants            How many grants.
-- organisations     How many of the organisations.
-- council_gbp       What the council granted them all, in the period.
-- council_funded    How many organisations the council funds.
-- per_council_gbp   Pounds alongside each council pound.
with

counted as (
    select recipient_id, source_class, amount_gbp, funder_ons = $council::varchar as is_own,
    from marts.grants
    where is_counted and not is_to_individual and awarded_on between $from_on::date and $to_on::date
),

own as (
    select recipient_id, sum(amount_gbp) as amount_gbp, from counted where is_own group by recipient_id
),

whole as (
    select coalesce(sum(amount_gbp), 0) as council_gbp, count(*) as council_funded, from own
),

others as (
    select
        if(counted.source_class = 'council', 'another council', counted.source_class) as source_class,
        sum(counted.amount_gbp) as amount_gbp,
        count(*) as grants,
        count(distinct counted.recipient_id) as organisations,
    from counted
    semi join own on counted.recipient_id = own.recipient_id
    where counted.is_own is distinct from true
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
