-- Every file that came: whose, under which licence, when, what was read, and why rows were set aside.
--
-- arrived           One file, or one sheet or member of it.
-- source            The source it was read as.
-- council           Whose payments or contracts it holds; null where it is of the whole country.
-- licence           Under which its publisher lets it be used.
-- landed_at         When it came, UTC.
-- amount_basis      net or gross of VAT, or unknown; null of what has no amounts.
-- counts            Whether it is counted, or which other reason there is.
-- rows_mark         [c]: rows tell of people, and how many there are is for officers.
-- set_aside         Why rows were set aside, the most frequent reason first; null where none were, or for officers only.
-- remarks           What its reader guessed or warns of; null where there is nothing, or for officers only.
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

-- From the rows of a file about people, less what is published, a count that is withheld could be worked out.
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
    arrivals.amount_basis,
    if(hidden.is_hidden, null, arrivals.rows_read) as rows_read,
    if(hidden.is_hidden, null, arrivals.rows_kept) as rows_kept,
    if(hidden.is_hidden, null, arrivals.rows_set_aside) as rows_set_aside,
    if(hidden.is_hidden, '[c]', null) as rows_mark,
    if(
        arrivals.superseded_by is null,
        'yes',
        'no: ' || coalesce(arrivals.superseded_because, 'another file took its place')
    ) as counts,
    if(hidden.is_hidden, null, aside.set_aside) as set_aside,
    if(hidden.is_hidden, null, nullif(array_to_string(list_concat(coalesce(arrivals.guessed, []), coalesce(arrivals.warnings, [])), '; '), ''))
        as remarks,
from raw._arrivals as arrivals
cross join lateral (select arrivals.source in ('hubs', 'skills') and not $is_officer::boolean as is_hidden) as hidden
left join marts.councils as councils on arrivals.council_ons = councils.council_ons
left join aside on arrivals.arrival = aside.arrival
order by arrivals.source, arrivals._file, arrivals._part
