-- One step of an introduction that tells of money or hours, in the ward of its introduction; of organisations.
-- not null: council_ons, chain_key, happened_on, source_class
--
-- council_ons    The council.
-- chain_key      What one introduction and all that follows of it have alike.
-- happened_on    The day.
-- ward_code      The ward that the introduction is about; null where no step tells.
-- source_class   council, public, philanthropic, private, social_investment, in_kind or unknown.
-- amount_gbp     Money that came of it.
-- hours          Hours given.
--
-- Written apart because few steps tell of either: to look through all of a million for them takes a question 100 ms.
select
    steps.council_ons,
    steps.chain_key,
    steps.happened_on,
    chains.ward_code,
    steps.source_class,
    steps.amount_gbp,
    steps.hours,
from marts.hub_activity as steps
inner join marts.hub_chains as chains on steps.chain_key = chains.chain_key
where steps.amount_gbp is not null or steps.hours is not null
