-- How many organisations began something in the period, came back, or are new to the council.
--
-- organisations     How many organisations.
-- returning         Of these, with more than one introduction or ask, ever.
-- new_to_council    Of these, with no payment or grant of the council before.
-- not_known         Of these, of whom that cannot be told, as nothing earlier is loaded.
with

chosen as (
    select organisation_key, arg_min(is_new_to_council, began_on) as is_new, bool_or(is_new_to_council is not null) as is_known,
    from reads.hub__scope
    where organisation_key is not null
    group by organisation_key
),

ever as (
    select organisation_key, count(*) as chains,
    from marts.hub_chains
    where council_ons = $council::varchar and organisation_key is not null
    group by organisation_key
)

select
    count(*) as organisations,
    count(*) filter (ever.chains > 1) as returning,
    count(*) filter (chosen.is_new) as new_to_council,
    count(*) filter (not chosen.is_known) as not_known,
from chosen
inner join ever on chosen.organisation_key = ever.organisation_key
