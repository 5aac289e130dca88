-- The files about a council's hubs: rows read, what they leave out, and when they came.
--
-- files                How many files or parts of one.
-- rows_read            Rows read: those kept and those set aside.
-- rows_set_aside       Rows set aside, each with its reason.
-- last_loaded_at       When the latest came, UTC.
-- first_on             The first day told, of any period.
-- last_on              The last day told.
-- function_known_pct   Of what began in the period, whose function is told.
-- ward_known_pct       Of what began in the period, whose ward is told.
-- named_pct            Of what began in the period, whose organisation is named.
-- guessed              What was guessed of these files.
-- warnings             What these files make one careful of.
with

files as (
    select rows_read, rows_set_aside, landed_at, guessed, warnings,
    from raw._arrivals
    where source = 'hubs' and superseded_by is null
        and coalesce(council_ons, 'unknown:' || regexp_replace(_file, '\.[^.]*$', '')) = $council::varchar
),

loaded as (
    select
        count(*) as files,
        cast(coalesce(sum(rows_read), 0) as bigint) as rows_read,
        cast(coalesce(sum(rows_set_aside), 0) as bigint) as rows_set_aside,
        max(landed_at) as last_loaded_at,
        coalesce(list_sort(list_distinct(flatten(list(guessed) filter (guessed is not null)))), []) as guessed,
        coalesce(list_sort(list_distinct(flatten(list(warnings) filter (warnings is not null)))), []) as warnings,
    from files
),

told as (
    select
        count(*) filter (function <> 'not stated') * 100.0 / nullif(count(*), 0) as function_known_pct,
        count(ward_code) * 100.0 / nullif(count(*), 0) as ward_known_pct,
        count(organisation_key) * 100.0 / nullif(count(*), 0) as named_pct,
    from marts.hub_chains
    where council_ons = $council::varchar and began_on between $from_on::date and $to_on::date
),

days as (
    select min(happened_on) as first_on, max(happened_on) as last_on, from marts.hub_activity where council_ons = $council::varchar
)

select
    loaded.files,
    loaded.rows_read,
    loaded.rows_set_aside,
    loaded.last_loaded_at,
    days.first_on,
    days.last_on,
    told.function_known_pct,
    told.ward_known_pct,
    told.named_pct,
    loaded.guessed,
    loaded.warnings,
from loaded
cross join told
cross join days
