-- Why rows of the files that count were set aside; of files about people for officers only.
--
-- reason     Why.
-- rows       How many rows.
-- files      In how many files or parts of one.
-- of_rows    Rows read of all the files that are told.
-- mark       [c] where files about people are left out.
with

told as (
    select arrival, source in ('hubs', 'skills') and not $is_officer::boolean as is_hidden, rows_read,
    from raw._arrivals
    where superseded_by is null
),

whole as (
    select
        cast(coalesce(sum(rows_read) filter (not is_hidden), 0) as bigint) as of_rows,
        if(bool_or(is_hidden), '[c]', null) as mark,
    from told
)

select
    rejections.reason,
    count(*) as rows,
    count(distinct rejections.arrival) as files,
    whole.of_rows,
    whole.mark,
from raw._rejections as rejections
inner join told on rejections.arrival = told.arrival and not told.is_hidden
cross join whole
group by rejections.reason, whole.of_rows, whole.mark
order by rows desc, rejections.reason
