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

-- Names and codes of whole countries say nothing of a ward; any other code is a place, whether it is known here or not.
located as (
    select locations.grant_id, locations.side, locations.place_no, locations.kind, locations.code, areas.code is not null as is_known,
    from intermediate.grants__locations as locations
    left join (select distinct kind, code from intermediate.grants__areas) as areas
        on locations.kind = areas.kind and locations.code = areas.code
    where locations.kind <> 'wider'
),

-- Councils named beside a place of their own.
within as (
    select distinct located.grant_id, areas.council_ons,
    from located
    inner join intermediate.grants__areas as areas on located.kind = areas.kind and located.code = areas.code
    where located.side = 'delivered_in'
),

-- A recipient has one address: the postcode, else the first place named. What is delivered may be in many.
chosen as (
    select distinct located.grant_id, located.side, located.kind, located.code,
    from located
    left join within on located.grant_id = within.grant_id and located.kind = 'council' and located.code = within.council_ons
    where located.side = 'delivered_in' and within.grant_id is null
    union all
    select grant_id, side, kind, code,
    from located
    where side = 'based_in' and (is_known or kind = 'council')
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
        count(*) over (partition by grant_id, side) as parts,
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
        when ward_code is null then if(council_ons is null, 6, 4)
        when is_shared_out then 3
        when parts > 1 then 2
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
