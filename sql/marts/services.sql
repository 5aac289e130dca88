-- One service of an organisation in one ward, as local directories list it; services of people alone are left out.
-- grain: service_key, ward_code
-- not null: service_key
-- true: ward_how in ('postcode', 'point', 'told')
-- true: (ward_code is null) = (ward_how is null)
--
-- council_ons      The council of the ward; null where no ward is known.
-- ward_code        A current ward; null where nothing leads to one.
-- ward_how         postcode, point (its coordinates lie in the ward) or told (it says it is for that ward alone).
-- service_key      What tells the service from others: of its mark and its name.
-- name             What it is called; null where that seems to name somebody.
-- organisation     Who provides it; null where the directory does not say.
-- org_id           The organisation in law, by the number the directory gives, and never by its name.
-- is_known         It stands in marts.organisations under that number.
-- is_vcse          Voluntary, community or social enterprise in the broad sense; null where that is not known.
-- is_active        The directory says nothing against it.
-- taxonomy         What it is filed under, with | between.
-- domains          The domains of skills that its filing or its name speak of, as seeds.service_domains says; null where none.
-- places           How many places it has in the ward.
-- url              Its page; null where the name is.
-- _arrival         The arrival it came with.
-- _file            The published file.
-- _row             The place of the service in the list, or the line.
with

known as (
    select
        services.*,
        md5(services.service_id || '|' || lower(services.name)) as service_key,
        organisations.org_id is not null as is_known,
        [
            coalesce(organisations.legal_form, services.legal_form),
            if(organisations.is_charity or charities.entity_id is not null or regexp_matches(services.org_id, '^GB-(CHC|SC|NIC)-'), 'charity', null)
        ] as kinds,
        if(services.is_public_body or organisations.is_charity is not null, false, null) as otherwise,
    from intermediate.services__placed as services
    left join marts.organisations as organisations on services.org_id = organisations.org_id
    left join (select distinct entity_id, from intermediate.organisations__charities) as charities on services.org_id = charities.entity_id
    where not services.is_person and not (services.names_somebody and services.organisation is null)
),

wards as (
    select ward_code, council_ons, from marts.wards where is_current
),

placed as (
    select
        known.* exclude (ward_code, ward_how),
        wards.council_ons,
        wards.ward_code,
        if(wards.ward_code is null, null, known.ward_how) as ward_how,
    from known
    left join wards on known.ward_code = wards.ward_code
),

-- A service may stand in two files: the one that came last tells of it. Of its places in no ward one is kept, where it has no other.
latest as (
    select placed.*, count(*) over (partition by service_key, ward_code, _arrival) as places,
    from placed
    qualify
        dense_rank() over (partition by service_key order by landed_at desc, _arrival) = 1
        and row_number() over (partition by service_key, ward_code order by landed_at desc, _arrival, _row, place) = 1
        and (ward_code is not null or count(ward_code) over (partition by service_key, _arrival) = 0)
)

select
    latest.council_ons,
    latest.ward_code,
    latest.ward_how,
    latest.service_key,
    if(latest.names_somebody, null, latest.name) as name,
    latest.organisation,
    latest.org_id,
    latest.is_known,
    if(list_has_any(latest.kinds, getvariable('vcse_broad')), true, latest.otherwise) as is_vcse,
    latest.is_active,
    latest.taxonomy,
    domains.domains,
    latest.places,
    if(latest.names_somebody, null, latest.url) as url,
    latest._arrival,
    latest._file,
    latest._row,
from latest
left join intermediate.services__domains as domains
    on latest.name = domains.name and latest.taxonomy is not distinct from domains.taxonomy
order by latest.council_ons, latest.ward_code, latest.organisation
