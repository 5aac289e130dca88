-- What came since the store before, by source: of this council, and of the whole country.
--
-- title            What the source is called.
-- files            How many files, or sheets or members of one.
-- rows_kept        How many of their rows are loaded; null where rows tell of people.
-- rows_mark        [c] where that is so.
-- rows_set_aside   How many were set aside, each with its reason; null likewise.
-- replaced         How many of them took the place of an earlier file.
select
    coalesce(sources.title, arrivals.source) as title,
    count(*) as files,
    if(bool_or(arrivals.source in ('hubs', 'skills')), null, cast(sum(arrivals.rows_kept) as bigint)) as rows_kept,
    if(bool_or(arrivals.source in ('hubs', 'skills')), null, cast(sum(arrivals.rows_set_aside) as bigint)) as rows_set_aside,
    if(bool_or(arrivals.source in ('hubs', 'skills')), '[c]', null) as rows_mark,
    count(*) filter (
        exists (select 1 from raw._arrivals as older where older.superseded_by = arrivals.arrival)
    ) as replaced,
from raw._arrivals as arrivals
cross join reads.overview__since as before
left join raw._sources as sources on arrivals.source = sources.source
where (arrivals.council_ons is null or arrivals.council_ons = $council::varchar)
    and (before.since is null or arrivals.landed_at > before.since)
group by 1
order by rows_kept desc nulls last, title
