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

own as (
    select recipient_id, sum(amount_gbp) as amount_gbp,
    from marts.grants
    where funder_ons = $council::varchar and is_counted and not is_to_individual and awarded_on between $from_on::date and $to_on::date
    group by recipient_id
),

whole as (
    select coalesce(sum(amount_gbp), 0) as council_gbp, count(*) as council_funded, from own
),

others as (
    select
        if(grants.source_class = 'council', 'another council', grants.source_class) as source_class,
        sum(grants.amount_gbp) as amount_gbp,
        count(*) as grants,
        count(distinct grants.recipient_id) as organisations,
    from marts.grants as grants
    semi join own on grants.recipient_id = own.recipient_id
    where grants.is_counted
        and not grants.is_to_individual
        and grants.awarded_on between $from_on::date and $to_on::date
        and grants.funder_ons is distinct from $council::varchar
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
