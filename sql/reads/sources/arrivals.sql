-- Every file that came: whose, under which licence, when, what was read, and why rows were set aside.
--
-- arrived           One file, or one sheet or member of it.
-- source            The source it was read as.
-- council           Whose payments or contracts it holds; null where it is of the whole country.
-- licence           Under which its publisher lets it be used.
-- landed_at         When it came, UTC.
-- counts            Whether it is counted, or which other reason there is.
-- set_aside         Why rows were set aside, the most frequent reason first; null where none were.
-- remarks           What its reader guessed or warns of; null where there is nothing.
with

reasons as (
    select arrival, reason, count(*) as rows,
    from raw._rejections
    group by arrival, reason
),

aside as (
    select arrival, string_agg(reason || ' (' || rows || ')', '; ' order by rows desc, reason) as set_aside,
    from reasons
    group by arrival
)

select
    arrivals.arrival as arrived,
    arrivals.source,
    arrivals.kind,
    arrivals._file,
    arrivals._part,
    councils.name as council,
    arrivals.licence,
    arrivals.url,
    arrivals.sha256,
    arrivals.landed_at,
    arrivals.period_from,
    arrivals.period_to,
    arrivals.rows_read,
    arrivals.rows_kept,
    arrivals.rows_set_aside,
    if(
        arrivals.superseded_by is null,
        'yes',
        'no: ' || coalesce(arrivals.superseded_because, 'another file took its place')
    ) as counts,
    aside.set_aside,
    nullif(array_to_string(list_concat(coalesce(arrivals.guessed, []), coalesce(arrivals.warnings, [])), '; '), '')
        as remarks,
from raw._arrivals as arrivals
left join marts.councils as councils on arrivals.council_ons = councils.council_ons
left join aside on arrivals.arrival = aside.arrival
order by arrivals.source, arrivals._file, arrivals._part
