-- Every source: whose, under which licence, how new it is here, and what became of its rows.
--
-- source           Its name, as the list of files has it.
-- page             Where its publisher says more.
-- files            How many files or parts of one count; those that another took the place of do not. 0: none is loaded.
-- landed_at        When the latest came, UTC; null where none is loaded.
-- latest_on        The latest day that any of them is of; null where they say none.
-- rows_read        Rows read: those kept and those set aside; null where rows tell of people, for officers only.
-- rows_mark        [c] where that is so.
with

counted as (
    select
        source,
        count(*) as files,
        max(landed_at) as landed_at,
        max(period_to) as latest_on,
        sum(rows_read)::bigint as rows_read,
        sum(rows_kept)::bigint as rows_kept,
        sum(rows_set_aside)::bigint as rows_set_aside,
    from raw._arrivals
    where superseded_by is null
    group by source
)

select
    sources.source,
    sources.title,
    sources.publisher,
    sources.licence,
    sources.page,
    sources.cadence,
    coalesce(counted.files, 0) as files,
    counted.landed_at,
    counted.latest_on,
    if(hidden.is_hidden, null, counted.rows_read) as rows_read,
    if(hidden.is_hidden, null, counted.rows_kept) as rows_kept,
    if(hidden.is_hidden, null, counted.rows_set_aside) as rows_set_aside,
    if(hidden.is_hidden and counted.files > 0, '[c]', null) as rows_mark,
from raw._sources as sources
cross join lateral (select sources.source in ('hubs', 'skills') and not $is_officer::boolean as is_hidden) as hidden
left join counted on sources.source = counted.source
order by counted.files is null, sources.title
