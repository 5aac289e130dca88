-- One side of one step: who brought it, or with whom. Never published: a side may be a person.
-- kept: table
-- grain: _arrival, _row, side
--
-- _arrival           The arrival it came with.
-- _row               The line.
-- side               brought or with.
-- role               The role; null where it is not stated.
-- is_person          A private person: by the role, or because the organisation named is one.
-- organisation_key   The organisation: its identifier, else its supplier_id; null where none is named.
-- org_id             Its identifier, after org-id.guide.
-- supplier_id        Its number among payees.
-- org_name           The name that may be shown.
with

told as (
    select _arrival, _row, 'brought' as side, role, organisation, org_id, from staging.hubs__activity
    union all
    select _arrival, _row, 'with', role_with, organisation_with, org_id_with, from staging.hubs__activity
),

roles as (
    select written.role, words.code, words.is_person,
    from (select distinct role, from told) as written
    inner join intermediate.hubs__words as words
        on words.field = 'role' and trim(name_words(replace(written.role, '_', ' '))) = words.said
),

known as (
    select
        told._arrival,
        told._row,
        told.side,
        roles.code as role,
        coalesce(roles.is_person, false) as has_private_role,
        -- A number in a register is no person's, whatever the name looks like.
        told.org_id is null and coalesce(identities.payee_type = 'individual', false) as is_sole_trader,
        coalesce(told.org_id, links.org_id) as org_id,
        identities.supplier_id,
        if(identities.payee_type = 'individual', told.organisation, identities.supplier_name) as org_name,
    from told
    left join roles on told.role = roles.role
    left join intermediate.suppliers__identities as identities on told.organisation = identities.supplier
    left join intermediate.suppliers__links as links on identities.supplier_id = links.supplier_id
)

select
    _arrival,
    _row,
    side,
    role,
    has_private_role or is_sole_trader as is_person,
    if(is_sole_trader, null, coalesce(org_id, 'supplier:' || supplier_id)) as organisation_key,
    if(is_sole_trader, null, org_id) as org_id,
    if(is_sole_trader, null, supplier_id) as supplier_id,
    if(is_sole_trader, null, org_name) as org_name,
from known
