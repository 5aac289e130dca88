-- One company of the register, and where it stood last: what it takes to find it by a name.
-- grain: org_id
--
-- org_id      GB-COH- and its number.
-- name        The name it is registered under.
-- is_active   It lives and is in no procedure, as far as the register says.
-- is_gone     It stood in an earlier snapshot and is not in the latest; null where the latest is not loaded whole.
-- row_id      The arrival and the line of it, in one number.
with

-- Read as often as it is asked, a few columns at a time: to hold it costs more.
companies as not materialized (
    select
        listed.number,
        listed.name,
        listed.status,
        listed.snapshot_on,
        listed.snapshot_part,
        listed.snapshot_parts,
        listed._arrival * 67108864 + listed._row as row_id,
    from staging.companies__companies as listed
    semi join intermediate.organisations__arrivals as arrivals on listed._arrival = arrivals.arrival
),

latest as (
    select max(snapshot_on) as snapshot_on, from companies
),

-- A snapshot of which a part is missing says nothing of who is not in it.
whole as (
    select count(distinct coalesce(companies.snapshot_part, 1)) >= max(companies.snapshot_parts) as is_whole,
    from companies
    inner join latest on companies.snapshot_on = latest.snapshot_on
),

-- The whole register and one file of it may both be loaded: a company counts once, as the latest day has it. A day and
-- 63 bits of a row in one number, since a window would sort whole rows.
last_rows as (
    select
        (max(((snapshot_on - date '1970-01-01')::hugeint << 63) + row_id) & ((1::hugeint << 63) - 1))::bigint as row_id,
    from companies
    group by number
),

standing as (
    select
        companies.*,
        if(companies.snapshot_on = latest.snapshot_on, false, if((select is_whole from whole), true, null)) as is_gone,
    from companies
    semi join last_rows on companies.row_id = last_rows.row_id
    cross join latest
)

select
    'GB-COH-' || number as org_id,
    name,
    lower(status) like 'active%' and is_gone is distinct from true as is_active,
    is_gone,
    row_id,
from standing
