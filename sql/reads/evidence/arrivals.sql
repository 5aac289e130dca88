-- Every file that the store was built of: its hash, what was read of it, and which one took its place.
--
-- arrival           One file, or one sheet or member of it.
-- source            The source it was read as.
-- kind              What it was understood as.
-- url               Where it was fetched, or null where it was given.
-- licence           Under which its publisher lets it be used.
-- landed_at         When it came, UTC.
-- rows_mark         [c]: rows tell of people, and how many there are is for officers.
-- superseded_by     The arrival that took its place; null where it counts.
select
    arrivals.arrival,
    arrivals.source,
    arrivals.kind,
    arrivals._file,
    arrivals._part,
    arrivals.sha256,
    arrivals.url,
    arrivals.licence,
    arrivals.landed_at,
    if(hidden.is_hidden, null, arrivals.rows_read) as rows_read,
    if(hidden.is_hidden, null, arrivals.rows_kept) as rows_kept,
    if(hidden.is_hidden, null, arrivals.rows_set_aside) as rows_set_aside,
    if(hidden.is_hidden, '[c]', null) as rows_mark,
    arrivals.superseded_by,
from raw._arrivals as arrivals
cross join lateral (select arrivals.source in ('hubs', 'skills') and not $is_officer::boolean as is_hidden) as hidden
order by arrivals.arrival
