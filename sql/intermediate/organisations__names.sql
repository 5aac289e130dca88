-- One name that an organisation in a register bears or bore.
-- kept: table
--
-- org_id       The organisation in law.
-- name         The name.
-- name_form    Its normal form.
-- name_core    The same without its legal form.
-- legal_form   The legal form that the name bears.
-- kind         registered, previous, other or alias.
-- is_current   It bears the name now.
-- is_active    The organisation lives and is in no procedure, as far as its register says.
with

former as (
    select distinct
        number,
        unnest([
            previous_name1, previous_name2, previous_name3, previous_name4, previous_name5,
            previous_name6, previous_name7, previous_name8, previous_name9, previous_name10
        ]) as name,
    from staging.companies__companies
    where previous_name1 is not null
),

-- The register of charities keeps working names and earlier ones apart; lists of others' add some.
beside as (
    select org_id, other_name as name, 'other' as kind,
    from intermediate.organisations__charities
    where other_name is not null
    union
    select org_id, name, kind,
    from staging.charities__names
    where coalesce(linked_number, 0) = 0
    union
    select org_id, name, 'other',
    from staging.register_links__names
),

borne as (
    select entity_id as org_id, name, 'registered' as kind, is_active,
    from intermediate.organisations__registered
    union all
    select registered.entity_id, former.name, 'previous', registered.is_active,
    from former
    inner join intermediate.organisations__registered as registered on 'GB-COH-' || former.number = registered.org_id
    where former.name is not null
    union all
    select registered.entity_id, beside.name, beside.kind, registered.is_active,
    from beside
    inner join intermediate.organisations__registered as registered on beside.org_id = registered.org_id
    union all
    select aliases.org_id, aliases.alias, 'alias', coalesce(registered.is_active, true),
    from seeds.organisation_aliases as aliases
    left join intermediate.organisations__registered as registered on aliases.org_id = registered.org_id
)

select
    org_id,
    name,
    name_form(name) as name_form,
    name_core(name) as name_core,
    name_legal_form(name) as legal_form,
    kind,
    kind <> 'previous' as is_current,
    is_active,
from borne
