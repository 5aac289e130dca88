-- One ward of one vintage: a ward keeps its code only while its boundary stands.
-- grain: ward_code, vintage
-- not null: name
--
-- ward_code     The ward's code.
-- name          The ward's name.
-- council_ons   The council it belongs to.
-- vintage       The year of the boundaries, as yyyy.
-- is_current    Of the latest vintage loaded for its council.
-- area_km2      Area on the ellipsoid, square kilometres.
-- geometry      GeoJSON geometry, longitude and latitude.
-- _file         The published file.
-- _row          The line or feature of the file.
with

latest as (
    select ward_code, name, council_ons, vintage, area_km2, geometry, _file, _row,
    from staging.wards__boundaries
    qualify row_number() over (partition by ward_code, vintage order by _arrival desc, _row) = 1
)

select
    ward_code,
    name,
    council_ons,
    coalesce(vintage, 'unknown') as vintage,
    vintage is not distinct from max(vintage) over (partition by council_ons) as is_current,
    area_km2,
    geometry,
    _file,
    _row,
from latest
