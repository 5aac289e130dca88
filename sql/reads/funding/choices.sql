-- What can be chosen on the page for one council: who gives, what money, which ward, without whom.
--
-- field     funder, class, ward, area (a programme's) or without (the recipients whose addresses draw most).
-- value     The funder's name, the class, the ward, the programme's area, or the recipient_id.
-- label     How it is said.
-- grants    How many grants reach the council's area; null for a ward and an area.
-- wards     The wards that an area lies in, whole or in part; null for the others.
with

reaching as (
    select grants.*,
    from marts.grants as grants
    semi join marts.grant_places as places on grants.grant_id = places.grant_id and places.council_ons = $council::varchar
    where grants.is_counted
),

wards as (
    select ward_code, name, from marts.wards where council_ons = $council::varchar and is_current
),

offices as (
    select grants.recipient_id, any_value(grants.recipient_name) as recipient_name, count(*) as grants, sum(places.amount_gbp) as amount_gbp,
    from reaching as grants
    inner join marts.grant_places as places on grants.grant_id = places.grant_id
    where places.location_kind = 'based_in'
        and places.council_ons = $council::varchar
        and places.ward_code is not null
        and grants.recipient_name is not null
    group by grants.recipient_id
    order by amount_gbp desc, recipient_name
    limit 20
),

every as (
    select 1 as place, 'funder' as field, funder_name as value, funder_name as label, count(*) as grants,
    from reaching
    where funder_name is not null
    group by funder_name
    union all by name
    select 2 as place, 'class' as field, source_class as value, source_class as label, count(*) as grants,
    from reaching
    group by source_class
    union all by name
    select 3 as place, 'ward' as field, ward_code as value, name as label, from wards
    union all by name
    select
        4 as place,
        'area' as field,
        areas.programme || ': ' || areas.area as value,
        areas.programme || ': ' || areas.area as label,
        list(distinct wards.ward_code order by wards.ward_code) as wards,
    from marts.programme_areas as areas
    inner join wards on areas.ward_code = wards.ward_code
    group by areas.programme, areas.area
    union all by name
    select 5 as place, 'without' as field, recipient_id as value, recipient_name as label, grants, from offices
)

select field, value, label, grants, wards,
from every
order by place, grants desc nulls last, label
