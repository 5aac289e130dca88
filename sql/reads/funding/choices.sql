-- What can be chosen on the page for one council: who gives, what money, which ward, without whom.
--
-- field     funder, class, ward, area (a programme's) or without (the recipients whose addresses draw most).
-- value     The funder's name, the class, the ward, the programme's area, or the recipient_id.
-- label     How it is said.
-- grants    How many grants reach the council's area; null for a ward and an area.
-- wards     The wards that an area lies in, whole or in part; null for the others.
with

parts as (
    select grant_id, location_kind, ward_code, amount_gbp, funder_name, source_class, recipient_id, recipient_name,
    from marts.placed_grants
    where council_ons = $council::varchar
),

reaching as (
    select distinct grant_id, funder_name, source_class, from parts
),

wards as (
    select ward_code, name, from marts.wards where council_ons = $council::varchar and is_current
),

offices as (
    select recipient_id, any_value(recipient_name) as recipient_name, count(*) as grants, sum(amount_gbp) as amount_gbp,
    from parts
    where location_kind = 'based_in' and ward_code is not null and recipient_name is not null
    group by recipient_id
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
