-- A register number that is published beside a supplier's name.
-- kept: table
-- grain: supplier_id, org_id
--
-- supplier_id   The supplier.
-- org_id        The organisation that the number names in law.
-- is_only       No other number is published beside that name.
-- is_likely     The register has it under a name that is at all like the supplier's, or does not have it.
with

published as (
    select distinct
        identities.supplier_id,
        unnest([
            'GB-COH-' || company_number(names.company_number),
            charity_id(names.charity_number)
        ]) as number,
    from intermediate.suppliers__identities as identities
    inner join intermediate.suppliers__names as names on identities.organisation_form = names.normal_form
    where identities.payee_type = 'supplier'
),

entities as (
    select distinct published.supplier_id, coalesce(charities.entity_id, published.number) as org_id,
    from published
    -- A charity that is a company is known by its company number.
    left join intermediate.organisations__charities as charities on published.number = charities.org_id
    where published.number is not null
),

likened as (
    select entities.supplier_id, entities.org_id, max(name_similarity(spellings.core, names.name_core)) as alike,
    from entities
    inner join intermediate.suppliers__spellings as spellings on entities.supplier_id = spellings.supplier_id
    inner join intermediate.organisations__names as names on entities.org_id = names.org_id
    group by entities.supplier_id, entities.org_id
)

select
    entities.supplier_id,
    entities.org_id,
    count(*) over (partition by entities.supplier_id) = 1 as is_only,
    -- Under half alike, the number is more likely mistyped than the name.
    coalesce(likened.alike >= 50, true) as is_likely,
from entities
left join likened on entities.supplier_id = likened.supplier_id and entities.org_id = likened.org_id
