-- One part of a grant by where it is delivered, and by where its recipient is based; what lies in no ward is a part too.
-- kept: table
-- not null: grant_id, side, rung, share
--
-- grant_id       The grant.
-- side           delivered_in or based_in.
-- ward_code      A ward of the council's pages; null where none is known.
-- council_ons    The council; null where none is known.
-- rung           1 one ward, 2 several wards, 3 a small or programme area, 4 the council only, 5 the recipient's address, 6 not known.
-- share          The part of the grant, 0 to 1.
-- is_converted   Placed by a ward that is no longer, through small areas.
with

located as (
    select locations.grant_id, locations.side, locations.place_no, locations.kind, locations.code,
    from intermediate.grants__locations as locations
    left join (select distinct kind, code, from intermediate.grants__areas) as areas
        on locations.kind = areas.kind and locations.code = areas.code
    where areas.code is not null or locations.kind = 'council'
),

-- A recipient has one address: the postcode, else the first place named. What is delivered may be in many.
chosen as (
    select distinct grant_id, side, kind, code, from located where side = 'delivered_in'
    union all
    select grant_id, side, kind, code,
    from located
    where side = 'based_in'
    qualify row_number() over (partition by grant_id order by kind = 'council', kind = 'postcode' desc, place_no) = 1
),

-- Equal parts for each place named: nothing says that one had more.
placed as (
    select
        chosen.grant_id,
        chosen.side,
        areas.ward_code,
        coalesce(areas.council_ons, if(chosen.kind = 'council', chosen.code, null)) as council_ons,
        coalesce(areas.share, 1) / count(distinct chosen.code) over (partition by chosen.grant_id, chosen.side) as share,
        coalesce(areas.is_converted, false) as is_converted,
        chosen.kind = 'msoa' or coalesce(areas.is_converted, false) as is_shared_out,
    from chosen
    left join intermediate.grants__areas as areas on chosen.kind = areas.kind and chosen.code = areas.code
),

summed as (
    select
        grant_id,
        side,
        ward_code,
        council_ons,
        sum(share) as share,
        bool_or(is_converted) as is_converted,
        bool_or(is_shared_out) as is_shared_out,
        count(distinct ward_code) over (partition by grant_id, side) as wards,
    from placed
    group by grant_id, side, ward_code, council_ons
)

select
    grant_id,
    side,
    ward_code,
    council_ons,
    case
        when side = 'based_in' then 5
        when ward_code is null then 4
        when is_shared_out then 3
        when wards > 1 then 2
        else 1
    end as rung,
    share,
    is_converted,
from summed
union all
select grants.grant_id, sides.side, null, null, 6, 1.0, false,
from intermediate.grants__current as grants
cross join (select unnest(['delivered_in', 'based_in']) as side) as sides
anti join summed on grants.grant_id = summed.grant_id and sides.side = summed.side
