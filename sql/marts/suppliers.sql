-- One organisation that was paid, told apart by its normalised name; individuals and the unnamed are not listed.
-- grain: supplier_id
-- not null: name
-- true: match_tier in ('number', 'exact', 'confirmed', 'none')
-- true: (org_id is null) = (match_tier = 'none')
--
-- supplier_id   52 bits of the normal form's hash; stable across rebuilds.
-- name          One published spelling: with small letters where there is one, and the longest.
-- org_id        The organisation in law that it is, after org-id.guide; null where that is not known.
-- match_tier    number: a register number is published beside its name; exact: one organisation bears its name;
--               confirmed: a person says so; none: not known. Only number and confirmed may carry a public finding.
-- legal_form    As its register says: ltd, plc, llp, cic, clg, cio, society...; else the form its name bears.
-- is_vcse_strict   Voluntary, community or social enterprise, as vcse_strict of multiplier.toml defines it; null where unknown.
-- is_vcse_broad    The same as vcse_broad defines it.
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
),

known as (
    select
        organisations.*,
        links.org_id,
        coalesce(links.match_tier, 'none') as match_tier,
        coalesce(registered.legal_form, name_legal_form(organisations.normal_form)) as legal_form,
        registered.is_charity,
    from organisations
    left join intermediate.suppliers__links as links on organisations.supplier_id = links.supplier_id
    left join marts.organisations as registered on links.org_id = registered.org_id
),

-- Whether it is in no register of charities is known only where one is loaded and the supplier is known.
kinds as (
    select
        known.*,
        [known.legal_form, if(known.is_charity, 'charity', null)] as kinds,
        if(known.payee_type = 'public_body' or known.is_charity is not null, false, null) as otherwise,
    from known
)

select
    kinds.supplier_id,
    kinds.name,
    kinds.org_id,
    kinds.match_tier,
    kinds.legal_form,
    if(list_has_any(kinds.kinds, getvariable('vcse_strict')), true, kinds.otherwise) as is_vcse_strict,
    if(list_has_any(kinds.kinds, getvariable('vcse_broad')), true, kinds.otherwise) as is_vcse_broad,
    cast(null as varchar) as size,
    cast(null as varchar) as group_id,
    cast(null as boolean) as is_local,
    kinds.payee_type,
    places.postcode,
    places.ward_code,
from kinds
left join intermediate.suppliers__places as places on kinds.normal_form = places.normal_form
