-- Which file took the place of which, why, and what that changed in rows and pounds.
--
-- replaced        The arrival that no longer counts.
-- source          The source of both.
-- council         Whose they are; null where they are of no one council.
-- old_file        The file that no longer counts.
-- new_file        The file that counts in its place; it may itself have been replaced since.
-- because         Why.
-- old_landed_at   When the old one came, UTC.
-- new_landed_at   When the new one came, UTC.
-- period_from     The first day of the old one.
-- period_to       The last day of the old one.
-- old_rows        Rows kept of the old one; null for rows about people, but for officers.
-- new_rows        Rows kept of the new one.
-- more_rows       Rows more than before.
-- rows_mark       [c]: rows tell of people, and how many there are is for officers.
-- old_gbp         The sum of the old one, in pounds; null where it has none.
-- new_gbp         The sum of the new one.
-- more_gbp        Pounds more than before.
select
    old.arrival as replaced,
    old.source,
    councils.name as council,
    old._file as old_file,
    new._file as new_file,
    coalesce(old.superseded_because, 'another file took its place') as because,
    old.landed_at as old_landed_at,
    new.landed_at as new_landed_at,
    old.period_from,
    old.period_to,
    if(hidden.is_hidden, null, old.rows_kept) as old_rows,
    if(hidden.is_hidden, null, new.rows_kept) as new_rows,
    if(hidden.is_hidden, null, new.rows_kept - old.rows_kept) as more_rows,
    if(hidden.is_hidden, '[c]', null) as rows_mark,
    if(hidden.is_hidden, null, old.total_gbp) as old_gbp,
    if(hidden.is_hidden, null, new.total_gbp) as new_gbp,
    if(hidden.is_hidden, null, new.total_gbp - old.total_gbp) as more_gbp,
from raw._arrivals as old
cross join lateral (select old.source in ('hubs', 'skills') and not $is_officer::boolean as is_hidden) as hidden
left join raw._arrivals as new on old.superseded_by = new.arrival
left join marts.councils as councils on old.council_ons = councils.council_ons
where old.superseded_by is not null
order by new.landed_at desc, old._file, old._part
