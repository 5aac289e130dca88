-- One ward of one vintage, as loaded.
-- grain: _arrival, _row
--
-- ward_code     The ward's code.
-- name          The ward's name.
-- council_ons   The council it belongs to.
-- vintage       The year of the boundaries, as yyyy.
-- geometry      GeoJSON geometry, longitude and latitude.
-- area_km2      Area on the ellipsoid, square kilometres.
-- _arrival      The arrival it came with.
-- _file         The published file.
-- _row          The line or feature of the file.
select
    ward_code,
    name,
    council_ons,
    vintage,
    geometry,
    _area_km2 as area_km2,
    _arrival,
    _file,
    _row,
from raw.wards__boundaries
