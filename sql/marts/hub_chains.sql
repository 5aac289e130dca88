-- One introduction and all that followed of it, of organisations: how far it came, and when.
-- grain: chain_key
-- not null: council_ons, hub_id, began_on
-- true: reached between 0 and 5
--
-- chain_key          What its steps have alike.
-- council_ons        The council.
-- hub_id             The hub of its first step.
-- began_on           Its first day.
-- kind               ordinary, proposal or incubation_award.
-- function           What the hub did; not stated where no step tells.
-- ward_code          The ward it is about; null where no step tells.
-- organisation_key   The first organisation named.
-- reached            How far: 1 ask, 2 introduction, 3 match, 4 funded, 5 delivering; 0 where only its close is told.
-- asked_on           The first ask.
-- introduced_on      The first introduction.
-- matched_on         The first match.
-- funded_on          The first money.
-- delivering_on      The first day of delivery.
-- closed_on          The last close; null while it is open.
-- outcome            What became of it, in the hub's words; the last told.
-- council_gbp        Money of the council that came of it; null where none did.
-- alongside_gbp      Other money; null where none did.
-- hours              Hours given in it; null where none are told.
-- is_new_to_council  At its first step, the organisation had no earlier payment or grant of the council; null where not known.
with

steps as (
    select
        chain_key,
        council_ons,
        hub_id,
        happened_on,
        stage,
        kind,
        function,
        ward_code,
        organisation_key,
        outcome,
        amount_gbp,
        source_class,
        hours,
        is_new_to_council,
        list_position(['ask', 'introduction', 'match', 'funded', 'delivering'], stage) as step,
        (happened_on, coalesce(list_position(['ask', 'introduction', 'match', 'funded', 'delivering'], stage), 6), _arrival, _row) as place,
    from marts.hub_activity
    where chain_key is not null
)

select
    chain_key,
    council_ons,
    arg_min(hub_id, place) as hub_id,
    min(happened_on) as began_on,
    coalesce(arg_min(kind, place) filter (kind <> 'ordinary'), 'ordinary') as kind,
    coalesce(arg_min(function, place) filter (function <> 'not stated'), 'not stated') as function,
    arg_min(ward_code, place) filter (ward_code is not null) as ward_code,
    arg_min(organisation_key, place) filter (organisation_key is not null) as organisation_key,
    cast(coalesce(max(step), 0) as integer) as reached,
    min(happened_on) filter (stage = 'ask') as asked_on,
    min(happened_on) filter (stage = 'introduction') as introduced_on,
    min(happened_on) filter (stage = 'match') as matched_on,
    min(happened_on) filter (stage = 'funded') as funded_on,
    min(happened_on) filter (stage = 'delivering') as delivering_on,
    max(happened_on) filter (stage = 'closed') as closed_on,
    arg_max(outcome, place) filter (outcome is not null) as outcome,
    sum(amount_gbp) filter (source_class = 'council') as council_gbp,
    sum(amount_gbp) filter (source_class <> 'council') as alongside_gbp,
    sum(hours) as hours,
    arg_min(is_new_to_council, place) filter (organisation_key is not null) as is_new_to_council,
from steps
group by council_ons, chain_key
order by council_ons, began_on
