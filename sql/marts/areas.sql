-- One area that has a code: a ward, a council's area, an LSOA or MSOA of 2011 or 2021, a constituency, a county.
-- grain: area_code, kind
--
-- area_code       The area's code.
-- kind            ward, lad, lsoa11, lsoa21, msoa11, msoa21, constituency or county.
-- vintage         The year of small areas; of others the first year the code was seen in; null where not known.
-- name            Its name; null where none is loaded.
-- local_name      What it is called by people.
-- lad_code        The council it lies in; of a council that is gone, the one of today in its place.
-- valid_from      The first day of the code, where a history of codes says it.
-- valid_to        The last day of the code; null while it stands.
-- org_id          Of a council: its identifier of org-id.guide.
-- population      Usual residents, by the best count.
with

lookups as (
    select lookups.*,
    from staging.areas__lookups as lookups
    inner join intermediate.arrivals__current as arrivals
        on lookups._arrival = arrivals.arrival and arrivals.source = 'areas'
),

small as (
    select 'lsoa11' as kind, lsoa11_code as area_code, lsoa11_name as name, lad_code, lad_vintage, from lookups
    union all by name
    select 'lsoa21' as kind, lsoa21_code as area_code, lsoa21_name as name, lad_code, lad_vintage, from lookups
    union all by name
    select 'msoa11' as kind, msoa11_code as area_code, msoa11_name as name, lad_code, lad_vintage, from lookups
    union all by name
    select 'msoa21' as kind, msoa21_code as area_code, msoa21_name as name, lad_code, lad_vintage, from lookups
),

small_areas as (
    select
        area_code,
        kind,
        '20' || right(kind, 2) as vintage,
        max(name) as name,
        arg_max(lad_code, coalesce(lad_vintage, '')) filter (lad_code is not null) as lad_code,
    from small
    where area_code is not null
    group by area_code, kind
),

-- A list of names of MSOAs does not always say the year: a code that stayed has one name.
listed as (
    select
        codes.area_code,
        coalesce(small_areas.kind, if(codes.area_kind = 'msoa', 'msoa21', codes.area_kind)) as kind,
        coalesce(small_areas.vintage, codes.seen_in) as vintage,
        codes.name,
        codes.local_name,
        coalesce(codes.lad_code, small_areas.lad_code) as lad_code,
        codes.valid_from,
        codes.valid_to,
        codes.org_id,
    from intermediate.places__codes as codes
    left join small_areas on codes.area_code = small_areas.area_code and codes.area_kind = left(small_areas.kind, 4)
),

every as (
    select * from listed
    union all by name
    select small_areas.*,
    from small_areas
    left join listed on small_areas.area_code = listed.area_code and small_areas.kind = listed.kind
    where listed.area_code is null
)

select
    every.area_code,
    every.kind,
    every.vintage,
    every.name,
    every.local_name,
    every.lad_code,
    every.valid_from,
    every.valid_to,
    every.org_id,
    cast(round(residents.residents) as bigint) as population,
from every
left join intermediate.places__residents as residents
    on every.area_code = residents.area_code and every.kind = residents.area_kind
