-- One step of an introduction or of what followed, with both sides told apart. Never published: some are of people alone.
-- kept: table
-- grain: _arrival, _row
--
-- council_ons        The council.
-- hub_id             The hub.
-- chain_key          What one introduction and all that follows of it have alike.
-- stage              ask to closed.
-- happened_on        The day.
-- kind               ordinary, proposal or incubation_award.
-- role               Who brought it; null where that is a private person, or not stated.
-- role_with          With whom; the same.
-- organisation_key   The organisation that brought it, else the other.
-- org_id             Its identifier.
-- supplier_id        Its number among payees.
-- org_name           Its name.
-- other_key          The other organisation, where two are named.
-- function           facilitating_funding and the like, or not stated.
-- ward_code          The ward it is about.
-- amount_gbp         Money that came of it.
-- source_class       What sort.
-- hours              Hours given.
-- outcome            What became of it; a text that may name somebody is withheld.
-- is_of_people       No organisation is named, and a side is a private person or neither says what it is.
-- _arrival           The arrival it came with.
-- _file              The file.
-- _row               The line.
with

-- What is said of an outcome may name somebody.
outcomes as (
    select said.outcome
    from (
        select outcome, unnest(string_split(trim(name_words(outcome)), ' ')) as word,
        from (select distinct outcome, from staging.hubs__activity where outcome is not null) as told
    ) as said
    left join seeds.person_words as names on said.word = names.word and names.kind = 'forename'
    left join seeds.organisation_words as titles on said.word = titles.word and titles.kind in ('title', 'honour')
    group by said.outcome
    having count(names.word) = 0 and count(titles.word) = 0
),

functions as (
    select written.function, words.code,
    from (select distinct function, from staging.hubs__activity) as written
    inner join intermediate.hubs__words as words
        on words.field = 'function' and trim(name_words(replace(written.function, '_', ' '))) = words.said
)

select
    hubs.council_ons,
    hubs.hub_id,
    cast('0x' || left(md5(hubs.council_ons || '|' || coalesce(activity.chain_id, activity._arrival || ':' || activity._row)), 13) as bigint) as chain_key,
    activity.stage,
    activity.happened_on,
    activity.kind,
    if(brought.is_person, null, brought.role) as role,
    if(other.is_person, null, other.role) as role_with,
    coalesce(brought.organisation_key, other.organisation_key) as organisation_key,
    if(brought.organisation_key is null, other.org_id, brought.org_id) as org_id,
    if(brought.organisation_key is null, other.supplier_id, brought.supplier_id) as supplier_id,
    if(brought.organisation_key is null, other.org_name, brought.org_name) as org_name,
    if(brought.organisation_key is null, null, other.organisation_key) as other_key,
    coalesce(functions.code, 'not stated') as function,
    activity.ward_code,
    activity.amount_gbp,
    activity.source_class,
    activity.hours,
    if(activity.outcome is not null and outcomes.outcome is null, 'Text withheld', activity.outcome) as outcome,
    coalesce(brought.organisation_key, other.organisation_key) is null
        and (brought.is_person or other.is_person or (brought.role is null and other.role is null)) as is_of_people,
    activity._arrival,
    activity._file,
    activity._row,
from staging.hubs__activity as activity
inner join intermediate.hubs__named as hubs
    on activity._arrival = hubs.arrival and activity.hub is not distinct from hubs.hub
inner join intermediate.hubs__sides as brought
    on activity._arrival = brought._arrival and activity._row = brought._row and brought.side = 'brought'
inner join intermediate.hubs__sides as other
    on activity._arrival = other._arrival and activity._row = other._row and other.side = 'with'
left join functions on activity.function = functions.function
left join outcomes on activity.outcome = outcomes.outcome
where activity.stage is not null and activity.happened_on is not null
