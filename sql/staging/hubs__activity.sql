-- One step of an introduction or of what followed of it, as the hub's template tells it.
-- grain: _arrival, _row
--
-- hub                 The hub, as written.
-- chain_id            What one introduction and all that follows of it bear alike.
-- stage               ask, introduction, match, funded, delivering or closed; null where it is none of these.
-- happened_on         The day.
-- kind                ordinary; proposal, under the Sustainable Communities Act 2007; incubation_award.
-- role                Who brought it, as written.
-- role_with           With whom, as written.
-- organisation        The organisation that brought it, as written.
-- org_id              Its identifier, after org-id.guide.
-- organisation_with   The other organisation, as written.
-- org_id_with         Its identifier.
-- person_key          A person concerned, as a key that leads back to nobody.
-- function            What the hub did, as written.
-- ward_code           The ward it is about.
-- amount_gbp          Money that came of it.
-- source_class        What sort of money; unknown where it is not told.
-- hours               Hours given.
-- outcome             What became of it.
-- _arrival            The arrival it came with.
-- _file               The file.
-- _row                The line.
select
    hub,
    nullif(trim(chain_id), '') as chain_id,
    case
        when starts_with(lower(trim(stage)), 'ask') then 'ask'
        when starts_with(lower(trim(stage)), 'intro') then 'introduction'
        when starts_with(lower(trim(stage)), 'match') then 'match'
        when starts_with(lower(trim(stage)), 'fund') then 'funded'
        when starts_with(lower(trim(stage)), 'deliver') then 'delivering'
        when starts_with(lower(trim(stage)), 'clos') then 'closed'
    end as stage,
    _happened_on as happened_on,
    case
        when contains(lower(kind), 'proposal') or contains(lower(kind), 'sustainable communities') then 'proposal'
        when contains(lower(kind), 'incubation') then 'incubation_award'
        else 'ordinary'
    end as kind,
    role,
    role_with,
    organisation,
    nullif(trim(org_id), '') as org_id,
    organisation_with,
    nullif(trim(org_id_with), '') as org_id_with,
    person_key,
    function,
    ward_code,
    _amount as amount_gbp,
    case
        when replace(lower(trim(source_class)), ' ', '_')
            in ('council', 'public', 'philanthropic', 'private', 'social_investment', 'in_kind')
            then replace(lower(trim(source_class)), ' ', '_')
        else 'unknown'
    end as source_class,
    _hours as hours,
    outcome,
    _arrival,
    _file,
    _row,
from raw.hubs__activity
