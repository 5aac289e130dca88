-- What the hubs of a council brought about of all that began in one period.
--
-- chains            Asks and introductions begun.
-- introductions     Introduced, or further.
-- matches           Matched, or further.
-- funded            Funded, or further.
-- delivering        Delivering.
-- hubs              How many hubs had any.
-- sessions          Sessions held in the period, at the hubs chosen.
-- organisations     How many organisations.
-- new_to_council    Of these, with no payment or grant of the council before.
-- council_gbp       Money of the council.
-- alongside_gbp     Other money.
-- hours             Hours given; null where none are told.
-- open_asks         Asked, and nothing more yet.
-- proposals         Proposals under the Sustainable Communities Act 2007.
-- incubation_awards Incubation awards.
-- median_days       From introduction to money, for the middle one of those that tell both.
-- n_days            How many tell both days.
with

chains as (
    select
        count(*) as chains,
        count(*) filter (reached >= 2) as introductions,
        count(*) filter (reached >= 3) as matches,
        count(*) filter (reached >= 4) as funded,
        count(*) filter (reached >= 5) as delivering,
        count(distinct hub_id) as hubs,
        count(distinct organisation_key) as organisations,
        count(distinct organisation_key) filter (is_new_to_council) as new_to_council,
        count(*) filter (reached = 1 and closed_on is null) as open_asks,
        count(*) filter (kind = 'proposal') as proposals,
        count(*) filter (kind = 'incubation_award') as incubation_awards,
        cast(round(median(funded_on - introduced_on) filter (funded_on >= introduced_on)) as integer) as median_days,
        count(*) filter (funded_on >= introduced_on) as n_days,
        coalesce(sum(council_gbp), 0) as council_gbp,
        coalesce(sum(alongside_gbp), 0) as alongside_gbp,
        cast(sum(hours) as double) as hours,
    from reads.hub__scope
),

sessions as (
    select count(*) as sessions,
    from marts.hub_activity
    where council_ons = $council::varchar
        and stage = 'session'
        and happened_on between $from_on::date and $to_on::date
        and (len($hubs::varchar[]) = 0 or list_contains(cast($hubs::varchar[] as bigint[]), hub_id))
)

select
    chains.chains,
    chains.introductions,
    chains.matches,
    chains.funded,
    chains.delivering,
    chains.hubs,
    sessions.sessions,
    chains.organisations,
    chains.new_to_council,
    chains.council_gbp,
    chains.alongside_gbp,
    chains.hours,
    chains.open_asks,
    chains.proposals,
    chains.incubation_awards,
    chains.median_days,
    chains.n_days,
from chains
cross join sessions
