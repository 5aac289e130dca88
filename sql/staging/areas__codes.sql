-- One code of an area in a published list, as loaded.
-- grain: _arrival, _row
--
-- area_code     The area's code.
-- area_kind     ward, lad (a council's area), msoa, constituency or county.
-- name          Its name.
-- local_name    What it is called by people.
-- lad_code      The council it lies in.
-- active_code   The council of today in its place.
-- seen_in       The first year in whose list the code stands, as yyyy.
-- scheme        The arrangement of wards it belongs to, in words.
-- valid_from    The first day of the code; the first of January where only the year is published.
-- valid_to      The last day of the code; null while it stands.
-- org_id        The council's identifier of org-id.guide.
-- _arrival      The arrival it came with.
-- _file         The published file.
-- _row          The line of the file.
select
    trim(area_code) as area_code,
    area_kind,
    trim(name) as name,
    trim(local_name) as local_name,
    trim(lad_code) as lad_code,
    trim(active_code) as active_code,
    trim(seen_in) as seen_in,
    trim(scheme) as scheme,
    coalesce(
        try_cast(left(trim(valid_from), 10) as date),
        cast(try_strptime(left(trim(valid_from), 10), ['%d/%m/%Y', '%Y']) as date)
    ) as valid_from,
    coalesce(
        try_cast(left(trim(valid_to), 10) as date),
        cast(try_strptime(left(trim(valid_to), 10), ['%d/%m/%Y']) as date),
        -- A year in which a code ended ends with it.
        cast(try_strptime(left(trim(valid_to), 10), '%Y') + interval 1 year - interval 1 day as date)
    ) as valid_to,
    trim(org_id) as org_id,
    _arrival,
    _file,
    _row,
from raw.areas__codes
