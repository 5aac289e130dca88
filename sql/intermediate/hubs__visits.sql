-- One person who came to a session of a hub, or several of whom no more is told. Never published: marts.hub_people is.
-- kept: table
-- not null: council_ons, hub_id, year_from, role, ward_code, quarter
--
-- council_ons   The council.
-- hub_id        The hub.
-- held_on       The day.
-- year_from     The first day of the financial year.
-- quarter       Q1 to Q4 of that year.
-- role          The role, or not stated.
-- ward_code     A ward of the council's pages, or elsewhere or not known.
-- person_key    Who it was; null where only a number is told.
-- people        How many.
with

wards as (
    select distinct boundaries.council_ons, boundaries.ward_code,
    from staging.wards__boundaries as boundaries
    inner join intermediate.places__ward_sets as sets
        on boundaries.council_ons = sets.council_ons and boundaries.vintage = sets.vintage and sets.is_current
),

roles as (
    select written.role, words.code,
    from (select distinct role, from staging.hubs__attendance) as written
    inner join intermediate.hubs__words as words
        on words.field = 'role' and trim(name_words(replace(written.role, '_', ' '))) = words.said
),

came as (
    select
        hubs.council_ons,
        hubs.hub_id,
        attendance.held_on,
        cast(date_trunc('year', attendance.held_on - to_months(getvariable('year_start_month') - 1)) as date)
            + to_months(getvariable('year_start_month') - 1) as year_from,
        coalesce(roles.code, 'not stated') as role,
        coalesce(wards.ward_code, 'not known') as ward_code,
        attendance.person_key,
        attendance.people,
    from staging.hubs__attendance as attendance
    inner join intermediate.hubs__named as hubs
        on attendance._arrival = hubs.arrival and attendance.hub is not distinct from hubs.hub
    left join roles on attendance.role = roles.role
    left join wards on hubs.council_ons = wards.council_ons and attendance.ward_code = wards.ward_code
    where attendance.is_present and attendance.people > 0 and attendance.held_on is not null
)

select
    council_ons,
    hub_id,
    held_on,
    cast(year_from as date) as year_from,
    'Q' || (1 + date_diff('month', year_from, held_on) // 3) as quarter,
    role,
    ward_code,
    person_key,
    people,
from came
