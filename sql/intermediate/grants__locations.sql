-- One place that a grant names, with what its code is a code of.
-- kept: table
--
-- grant_id   The grant.
-- side        delivered_in or based_in.
-- place_no    Which of its places, from 1.
-- code        The code, in capitals without spaces; null where the place has only a name.
-- kind        ward, lsoa, msoa, oa, council, postcode or wider; null where the code says nothing.
-- name        The place's name.
with

lists as (
    select grant_id, 'delivered_in' as side, beneficiary_places as places, from intermediate.grants__current where beneficiary_places is not null
    union all
    select grant_id, 'based_in', recipient_places, from intermediate.grants__current where recipient_places is not null
),

places as (
    select
        grant_id,
        side,
        unnest(from_json(places, '[{"code": "VARCHAR", "name": "VARCHAR"}]')) as place,
        generate_subscripts(from_json(places, '[{"code": "VARCHAR", "name": "VARCHAR"}]'), 1) as place_no,
    from lists
),

coded as (
    select grant_id, side, place_no, nullif(regexp_replace(upper(place.code), '\s+', '', 'g'), '') as code, place.name as name,
    from places
    union all
    -- The address comes after what is named as a place.
    select grant_id, 'based_in', 1000000, regexp_replace(upper(recipient_postcode), '\s+', '', 'g'), null,
    from intermediate.grants__current
    where recipient_postcode is not null
    union all
    select grant_id, 'delivered_in', 1000000, individual_lad, null,
    from intermediate.grants__current
    where individual_lad is not null
)

select
    grant_id,
    side,
    place_no,
    code,
    -- The code's own letters say what it is, whatever type stands beside it.
    case
        when regexp_matches(code, '^[EWX]05[0-9]{6}$') then 'ward'
        when regexp_matches(code, '^[EWX]01[0-9]{6}$') then 'lsoa'
        when regexp_matches(code, '^[EWX]02[0-9]{6}$') then 'msoa'
        when regexp_matches(code, '^[EWX]00[0-9]{6}$') then 'oa'
        when regexp_matches(code, '^(E0[6-9]|W06|X99)[0-9]{6}$') then 'council'
        when regexp_matches(code, '^[EWSNKX][0-9]{8}$') then 'wider'
        when regexp_matches(code, '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$') then 'postcode'
    end as kind,
    name,
from coded
