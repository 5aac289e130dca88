-- Every step of the introductions chosen.
--
-- chain_key          What the steps of one have alike.
-- hub_id             The hub.
-- happened_on        The day.
-- stage              ask to closed.
-- role               Who brought it; null where that is a private person, or not stated.
-- role_with          With whom; the same.
-- organisation_key   The organisation.
-- other_key          The other organisation, where two are named.
-- amount_gbp         Money that came of it.
-- source_class       What sort.
-- hours              Hours given.
select
    steps.chain_key,
    steps.hub_id,
    steps.happened_on,
    steps.stage,
    steps.role,
    steps.role_with,
    steps.organisation_key,
    steps.other_key,
    steps.amount_gbp,
    steps.source_class,
    steps.hours,
from marts.hub_activity as steps
semi join reads.hub__scope as chosen on steps.chain_key = chosen.chain_key
where steps.council_ons = $council::varchar
