-- One ward of one vintage: a ward keeps its code only while its boundary stands.
-- grain: ward_code, vintage
-- not null: name
--
-- ward_code     The ward's code.
-- name          The ward's name.
-- council_ons   The council it belongs to.
-- vintage       The year of the boundaries, as yyyy.
-- is_current    Of the latest vintage loaded for its council.
-- valid_from    The first day of the ward; null until a history of codes is loaded.
-- valid_to      The last day of the ward; null while it stands, or until a history of codes is loaded.
-- population    People who live there; null until a population is loaded.
-- imd_score     Mean deprivation score of its people; null until deprivation is loaded.
-- imd_quintile  1 is the most deprived fifth; null until deprivation is loaded.
-- area_km2      Area on the ellipsoid, square kilometres.
-- geometry      GeoJSON geometry, longitude and latitude.
-- _file         The published file.
-- _row          The line or feature of the file.
with

latest as (
    select
        boundaries.ward_code,
        boundaries.name,
        boundaries.council_ons,
        boundaries.vintage,
        boundaries.area_km2,
        boundaries.geometry,
        boundaries._file,
        boundaries._row,
    from staging.wards__boundaries as boundaries
    inner join intermediate.arrivals__current as arrivals
        on boundaries._arrival = arrivals.arrival and arrivals.source = 'wards'
    qualify row_number() over (
        partition by boundaries.ward_code, boundaries.vintage
        order by arrivals.landed_at desc, boundaries._arrival, boundaries._row
    ) = 1
)

select
    ward_code,
    name,
    council_ons,
    coalesce(vintage, 'unknown') as vintage,
    vintage is not distinct from max(vintage) over (partition by council_ons) as is_current,
    cast(null as date) as valid_from,
    cast(null as date) as valid_to,
    cast(null as bigint) as population,
    cast(null as double) as imd_score,
    cast(null as integer) as imd_quintile,
    area_km2,
    geometry,
    _file,
    _row,
from latest
