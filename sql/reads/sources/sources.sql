-- Every source: whose, under which licence, how new it is here, and what became of its rows.
--
-- source           Its name, as the list of files has it.
-- page             Where its publisher says more.
-- files            How many files or parts of one count; those that another took the place of do not. 0: none is loaded.
-- landed_at        When the latest came, UTC; null where none is loaded.
-- latest_on        The latest day that any of them is of; null where they say none.
-- rows_read        Rows read: those kept and those set aside.
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
    counted.rows_read,
    counted.rows_kept,
    counted.rows_set_aside,
from raw._sources as sources
left join counted on sources.source = counted.source
order by counted.files is null, sources.title
