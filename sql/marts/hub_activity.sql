-- One session of a hub, or one step of an introduction and of what followed, of organisations: steps of people alone are left out.
-- not null: council_ons, hub_id, happened_on, stage
-- true: stage in ('session', 'ask', 'introduction', 'match', 'funded', 'delivering', 'closed')
-- true: kind in ('ordinary', 'proposal', 'incubation_award')
--
-- council_ons        The council.
-- hub_id             The hub.
-- happened_on        The day.
-- stage              session, ask, introduction, match, funded, delivering or closed.
-- chain_key          What one introduction and all that follows of it have alike; null of a session.
-- kind               ordinary; proposal, under the Sustainable Communities Act 2007; incubation_award.
-- role               Who brought it; null where that is a private person, or not stated.
-- role_with          With whom; the same.
-- organisation_key   The organisation: its identifier, else its supplier_id; null where none is named.
-- org_id             Its identifier, after org-id.guide.
-- org_name           Its name; null where it looks like a person's.
-- supplier_id        Its number among payees.
-- other_key          The other organisation, where two are named.
-- function           What the hub did: facilitating_funding, volunteering, organisational_development, convening, advocacy, not stated.
-- ward_code          The ward it is about, as told.
-- amount_gbp         Money that came of it.
-- source_class       council, public, philanthropic, private, social_investment, in_kind or unknown.
-- hours              Hours given.
-- outcome            What became of it, in the hub's words; null where the organisation is not named.
-- count              One.
-- is_new_to_council  No earlier payment or grant of the council to it is loaded; null where nothing earlier is, or no organisation is named.
-- _arrival           The arrival it came with.
-- _file              The file.
-- _row               The line.
with

-- Who was paid or granted something, and when first.
paid as (
    select council_ons, supplier_id, min(paid_on) as first_on,
    from marts.ledger
    where payee_type in ('supplier', 'public_body')
    group by council_ons, supplier_id
),

granted as (
    select funder_ons as council_ons, recipient_id as organisation_key, min(awarded_on) as first_on,
    from marts.grants
    where funder_ons is not null and recipient_id is not null
    group by funder_ons, recipient_id
),

loaded as (
    select council_ons, min(first_on) as first_on,
    from (
        select council_ons, first_on, from paid
        union all
        select council_ons, first_on, from granted
    ) as either
    group by council_ons
),

steps as (
    select
        steps.*,
        case
            when steps.organisation_key is null or loaded.first_on is null or loaded.first_on >= steps.happened_on then null
            else coalesce(paid.first_on >= steps.happened_on, true) and coalesce(granted.first_on >= steps.happened_on, true)
        end as is_new_to_council,
    from intermediate.hubs__steps as steps
    left join paid on steps.council_ons = paid.council_ons and steps.supplier_id = paid.supplier_id
    left join granted on steps.council_ons = granted.council_ons and steps.organisation_key = granted.organisation_key
    left join loaded on steps.council_ons = loaded.council_ons
    where not steps.is_of_people
)

select
    council_ons,
    hub_id,
    happened_on,
    stage,
    chain_key,
    kind,
    role,
    role_with,
    organisation_key,
    org_id,
    org_name,
    supplier_id,
    other_key,
    function,
    ward_code,
    amount_gbp,
    source_class,
    hours,
    if(organisation_key is null, null, outcome) as outcome,
    1 as count,
    is_new_to_council,
    _arrival,
    _file,
    _row,
from steps
union all by name
select
    hubs.council_ons,
    hubs.hub_id,
    sessions.held_on as happened_on,
    'session' as stage,
    'ordinary' as kind,
    coalesce(functions.code, 'not stated') as function,
    sessions.ward_code,
    'unknown' as source_class,
    1 as count,
    sessions._arrival,
    sessions._file,
    sessions._row,
from staging.hubs__sessions as sessions
inner join intermediate.hubs__named as hubs on sessions._arrival = hubs.arrival and sessions.hub is not distinct from hubs.hub
left join intermediate.hubs__words as functions
    on functions.field = 'function' and trim(name_words(replace(sessions.function, '_', ' '))) = functions.said
where sessions.is_held is distinct from false and sessions.held_on is not null
