-- One code of an area as all lists of codes together say it.
-- kept: table
-- grain: area_code, area_kind
--
-- area_code     The area's code.
-- area_kind     ward, lad (a council's area), msoa, constituency or county.
-- name          Its name, by the list landed last.
-- local_name    What it is called by people.
-- lad_code      The council it lies in, of today where it changed.
-- seen_in       The first year in whose list the code stands, as yyyy.
-- scheme        The arrangement of wards it belongs to, in words.
-- valid_from    The first day of the code.
-- valid_to      The last day of the code; null while it stands.
-- org_id        The council's identifier of org-id.guide.
-- _file         The published file.
-- _row          The line of the file.
select
    codes.area_code,
    codes.area_kind,
    -- A list of org-ids says a council's full name; other lists what it is called.
    arg_max(codes.name, (codes.org_id is null, lateness)) as name,
    arg_max(codes.local_name, lateness) filter (codes.local_name is not null) as local_name,
    arg_max(coalesce(codes.active_code, codes.lad_code), (codes.active_code is not null, lateness))
        filter (coalesce(codes.active_code, codes.lad_code) is not null) as lad_code,
    min(codes.seen_in) as seen_in,
    arg_max(codes.scheme, lateness) filter (codes.scheme is not null) as scheme,
    arg_max(codes.valid_from, lateness) filter (codes.valid_from is not null) as valid_from,
    arg_max(codes.valid_to, lateness) filter (codes.valid_to is not null) as valid_to,
    arg_max(codes.org_id, lateness) filter (codes.org_id is not null) as org_id,
    arg_max(codes._file, lateness) as _file,
    arg_max(codes._row, lateness) as _row,
from (
    select codes.*, (arrivals.landed_at, codes._arrival, codes._row) as lateness,
    from staging.areas__codes as codes
    inner join intermediate.arrivals__current as arrivals
        on codes._arrival = arrivals.arrival and arrivals.source = 'areas'
) as codes
group by codes.area_code, codes.area_kind
