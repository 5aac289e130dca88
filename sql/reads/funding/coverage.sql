-- The files whose grants reach a council: rows read, what counts in no sum, and when they came.
--
-- files             How many files or parts of one.
-- rows_read         Rows read: those kept and those set aside.
-- rows_set_aside    Rows set aside, each with its reason.
-- last_loaded_at    When the latest came, UTC.
-- first_on          The first award that reaches the council, of any period.
-- last_on           The last award.
-- other_currency    Grants in another currency than pounds, in the period; never added.
-- linked_lines      Lines of nothing that belong to another grant.
-- tagged            Counted: what councils paid in payments tagged as grants, one for each recipient and year.
-- listed_too        Not counted a second time: such payments that a council's list of grants tells of too.
-- passed_on         Grants to be passed on where those made of them are loaded too.
-- later_wards       How many wards of a later arrangement are known by code only; null where none is.
-- later_from        Its first day, where a history of codes says it.
-- guessed           What was guessed of these files.
with

reaching as (
    select grants.*,
    from marts.grants as grants
    semi join marts.grant_places as places on grants.grant_id = places.grant_id and places.council_ons = $council::varchar
),

files as (
    select rows_read, rows_set_aside, landed_at, guessed,
    from raw._arrivals as arrivals
    semi join reaching on arrivals.arrival = reaching._arrival and arrivals.source = if(reaching.is_tagged, 'spending', 'grants')
),

counted as (
    select
        count(*) filter (currency <> 'GBP' and awarded_on between $from_on::date and $to_on::date) as other_currency,
        count(*) filter (is_linked_line and awarded_on between $from_on::date and $to_on::date) as linked_lines,
        count(*) filter (
            is_regrant and not is_counted and not is_linked_line and currency = 'GBP' and awarded_on between $from_on::date and $to_on::date
        ) as passed_on,
        count(*) filter (is_tagged and not is_listed_too and awarded_on between $from_on::date and $to_on::date) as tagged,
        count(*) filter (is_listed_too and awarded_on between $from_on::date and $to_on::date) as listed_too,
        min(awarded_on) as first_on,
        max(awarded_on) as last_on,
    from reaching
),

loaded as (
    select
        count(*) as files,
        cast(coalesce(sum(rows_read), 0) as bigint) as rows_read,
        cast(coalesce(sum(rows_set_aside), 0) as bigint) as rows_set_aside,
        max(landed_at) as last_loaded_at,
        coalesce(list_sort(list_distinct(flatten(list(guessed) filter (guessed is not null)))), []) as guessed,
    from files
)

select
    loaded.files,
    loaded.rows_read,
    loaded.rows_set_aside,
    loaded.last_loaded_at,
    counted.first_on,
    counted.last_on,
    counted.other_currency,
    counted.linked_lines,
    counted.tagged,
    counted.listed_too,
    counted.passed_on,
    later.later_wards,
    later.later_from,
    loaded.guessed,
from loaded
cross join counted
left join marts.ward_sets as later on later.council_ons = $council::varchar and later.is_current
