-- The rows of one file that were set aside: where each stands and why, never what it says.
--
-- _file     The published file.
-- _part     The sheet or member of the file, where there are several.
-- _row      The line in the file where the record begins.
-- reason    Why it was set aside.
-- column    Which column was at fault; null where it was the whole row.
-- rows      How many rows of the file were set aside.
select
    rejections._file,
    rejections._part,
    rejections._row,
    rejections.reason,
    rejections.column,
    count(*) over () as rows,
from raw._rejections as rejections
inner join raw._arrivals as arrivals on rejections.arrival = arrivals.arrival
where
    rejections.arrival = $arrived::bigint
    and (arrivals.source not in ('hubs', 'skills') or $is_officer::boolean)
order by rejections._row, rejections.reason
limit $limit::integer
