-- One organisation that was paid, told apart by its normalised name; individuals and the unnamed are not listed.
-- grain: supplier_id
-- not null: name
-- true: match_tier in ('number', 'exact')
--
-- supplier_id   52 bits of the normal form's hash; stable across rebuilds.
-- name          One published spelling: with small letters where there is one, and the longest.
-- org_id        Its number at Companies House or the Charity Commission, as published beside its name; else null.
-- match_tier    number where a register number was published, else exact: names alike in their normal form are one.
-- legal_form    The form its name bears: ltd, plc, llp, cic, cio or clg; null where it bears none.
-- is_vcse_strict   A charity or a community interest company by its number; null until the registers are loaded.
-- is_vcse_broad    The same by a wider definition; null until the registers are loaded.
-- size          Micro, small, medium or large; null until accounts are loaded.
-- group_id      The group it belongs to; null until groups are loaded.
-- is_local      Within the council's own area; null until an area is chosen, as it says something of one council only.
-- payee_type    supplier or public_body.
-- postcode      The postcode of its address, where published.
-- ward_code     The ward of its address, where known.
with

organisations as (
    select
        supplier_id,
        any_value(organisation_form) as normal_form,
        any_value(payee_type) as payee_type,
        arg_max(supplier_name, (supplier_name <> upper(supplier_name), length(supplier_name), supplier_name)) as name,
    from intermediate.suppliers__identities
    where organisation_form is not null and is_paid
    group by supplier_id
)

select
    organisations.supplier_id,
    organisations.name,
    coalesce('GB-COH-' || places.company_number, 'GB-CHC-' || places.charity_number) as org_id,
    if(org_id is null, 'exact', 'number') as match_tier,
    nullif(lower(regexp_extract(organisations.normal_form, '( |^)(LTD|PLC|LLP|CIC|SCIO|CIO|CLG)$', 2)), '') as legal_form,
    cast(null as boolean) as is_vcse_strict,
    cast(null as boolean) as is_vcse_broad,
    cast(null as varchar) as size,
    cast(null as varchar) as group_id,
    cast(null as boolean) as is_local,
    organisations.payee_type,
    places.postcode,
    places.ward_code,
from organisations
left join intermediate.suppliers__places as places on organisations.normal_form = places.normal_form
