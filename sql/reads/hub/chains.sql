-- The introductions chosen and what followed of each, whenever they began.
--
-- chain_key          What its steps have alike.
-- hub_id             The hub of its first step.
-- began_on           Its first day.
-- kind               ordinary, proposal or incubation_award.
-- function           What the hub did.
-- ward_code          The ward it is about.
-- organisation_key   The first organisation named.
-- reached            How far it came, 1 to 5.
-- asked_on           The first ask.
-- introduced_on      The first introduction.
-- matched_on         The first match.
-- funded_on          The first money.
-- delivering_on      The first day of delivery.
-- closed_on          Its close.
-- outcome            What became of it.
-- council_gbp        Money of the council that came of it.
-- alongside_gbp      Other money.
-- hours              Hours given in it.
-- is_new_to_council  The organisation had no earlier payment or grant of the council.
select
    chain_key,
    hub_id,
    began_on,
    kind,
    function,
    ward_code,
    organisation_key,
    reached,
    asked_on,
    introduced_on,
    matched_on,
    funded_on,
    delivering_on,
    closed_on,
    outcome,
    council_gbp,
    alongside_gbp,
    hours,
    is_new_to_council,
from marts.hub_chains
where council_ons = $council::varchar
    and (len($hubs::varchar[]) = 0 or list_contains(cast($hubs::varchar[] as bigint[]), hub_id))
    and (len($functions::varchar[]) = 0 or list_contains($functions::varchar[], function))
    and (len($kinds::varchar[]) = 0 or list_contains($kinds::varchar[], kind))
    and (len($wards::varchar[]) = 0 or list_contains($wards::varchar[], ward_code))
