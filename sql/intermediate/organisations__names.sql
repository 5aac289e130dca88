-- One name that an organisation in a register bears or bore.
-- kept: table
--
-- org_id       The organisation in law.
-- name         The name.
-- name_core    The name in its normal form, without its legal form.
-- kind         registered, previous, other or alias.
-- is_active    The organisation lives and is in no procedure, as far as its register says.
-- is_gone      Of a company: it stood in an earlier snapshot and is not in the latest.
-- row_id       Of a company: the arrival and the line of it where it stood last under this name, in one number.
with

companies as (
    select org_id, name, is_active, is_gone, row_id, from intermediate.organisations__standing
),

former as (
    select distinct
        listed.number,
        unnest([
            listed.previous_name1, listed.previous_name2, listed.previous_name3, listed.previous_name4, listed.previous_name5,
            listed.previous_name6, listed.previous_name7, listed.previous_name8, listed.previous_name9, listed.previous_name10
        ]) as name,
    from staging.companies__companies as listed
    where listed.previous_name1 is not null and exists (select 1 from intermediate.organisations__arrivals)
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

entries as (
    select org_id, org_id as entity_id, is_active from companies
    union all
    select org_id, entity_id, is_active from intermediate.organisations__charities
),

borne as (
    select org_id, name, 'registered' as kind, is_active, is_gone, row_id from companies
    union all
    select entity_id, name, 'registered', is_active, null, null from intermediate.organisations__charities
    union all
    select companies.org_id, former.name, 'previous', companies.is_active, null, null
    from former
    inner join companies on 'GB-COH-' || former.number = companies.org_id
    where former.name is not null
    union all
    select entries.entity_id, beside.name, beside.kind, entries.is_active, null, null
    from beside
    inner join entries on beside.org_id = entries.org_id
    union all
    select aliases.org_id, aliases.alias, 'alias', coalesce(entries.is_active, true), null, null
    from seeds.organisation_aliases as aliases
    left join entries on aliases.org_id = entries.org_id
)

select org_id, name, name_core(name) as name_core, kind, is_active, is_gone, row_id,
from borne
