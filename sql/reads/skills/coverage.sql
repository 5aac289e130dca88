-- The files about a council's exchange: rows read, what they leave out, and when they came.
--
-- files            How many files or parts of one.
-- rows_read        Rows read: those kept and those set aside.
-- rows_set_aside   Rows set aside, each with its reason.
-- last_loaded_at   When the latest came, UTC.
-- cells            Counts by domain and ward of the year.
-- withheld         Of these, withheld.
-- not_placed_pct   Of offers, those of no known domain; null where withheld.
-- not_known_pct    Of offers, those of no known ward; null where withheld.
-- guessed          What was guessed of these files.
-- warnings         What these files make one careful of.
with

files as (
    select rows_read, rows_set_aside, landed_at, guessed, warnings,
    from raw._arrivals
    where source = 'skills' and superseded_by is null
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

offered as (
    select
        count(*) filter (domain is not null and ward_code is not null) as cells,
        count(*) filter (domain is not null and ward_code is not null and mark is not null) as withheld,
        max(count) filter (domain is null and ward_code is null) as every,
        max(count) filter (domain = 'not placed' and ward_code is null) as not_placed,
        max(count) filter (domain is null and ward_code = 'not known') as not_known,
    from marts.skill_offers
    where council_ons = $council::varchar and year = $year::varchar
)

select
    loaded.files,
    loaded.rows_read,
    loaded.rows_set_aside,
    loaded.last_loaded_at,
    offered.cells,
    offered.withheld,
    offered.not_placed * 100.0 / nullif(offered.every, 0) as not_placed_pct,
    offered.not_known * 100.0 / nullif(offered.every, 0) as not_known_pct,
    loaded.guessed,
    loaded.warnings,
from loaded
cross join offered
