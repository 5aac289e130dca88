-- One offer, need or confirmed match of an exchange. Never published: marts.skill_offers, skill_needs and skill_matches are.
-- kept: table
-- not null: council_ons, kind, happened_on, domain, ward_code, who
--
-- council_ons   The council.
-- kind          offers, needs or matches.
-- happened_on   The day it was offered, needed or matched.
-- year_from     The first day of the financial year.
-- domain        The domain of the skill, or not placed.
-- ward_code     A ward of the council's pages, or not known.
-- who           Who it is of; of a match, whose need it met.
-- hours         Hours offered, needed or given.
-- days          Of a match, days since the need was told; null where that is not known.
with

files as (
    select
        arrival,
        coalesce(council_ons, 'unknown:' || regexp_replace(_file, '\.[^.]*$', '')) as council_ons,
    from raw._arrivals
    where source = 'skills' and superseded_by is null
),

wards as (
    select distinct boundaries.council_ons, boundaries.ward_code,
    from staging.wards__boundaries as boundaries
    inner join intermediate.places__ward_sets as sets
        on boundaries.council_ons = sets.council_ons and boundaries.vintage = sets.vintage and sets.is_current
),

needs as (
    select files.council_ons, needs.*, from staging.skills__needs as needs inner join files on needs._arrival = files.arrival
),

named_needs as (
    select council_ons, need_id, min(opened_on) as opened_on, min(who) as who, from needs where need_id is not null group by all
),

matches as (
    select files.council_ons, matches.*,
    from staging.skills__matches as matches
    inner join files on matches._arrival = files.arrival
    where matches.is_confirmed
),

every as (
    select files.council_ons, 'offers' as kind, opened_on as happened_on, skill, skill_scheme, skill_code, ward_code, who, hours, _arrival, _row,
    from staging.skills__offers as offers
    inner join files on offers._arrival = files.arrival
    union all by name
    select
        needs.council_ons,
        'needs' as kind,
        needs.opened_on as happened_on,
        needs.skill,
        needs.skill_scheme,
        needs.skill_code,
        needs.ward_code,
        needs.who,
        needs.hours,
        needs._arrival,
        needs._row,
    from needs
    union all by name
    select
        matches.council_ons,
        'matches' as kind,
        matches.matched_on as happened_on,
        matches.skill,
        matches.skill_scheme,
        matches.skill_code,
        matches.ward_code,
        needs.who,
        matches.hours,
        if(matches.matched_on >= needs.opened_on, matches.matched_on - needs.opened_on, null) as days,
        matches._arrival,
        matches._row,
    from matches
    left join named_needs as needs on matches.council_ons = needs.council_ons and matches.need_id = needs.need_id
)

select
    every.council_ons,
    every.kind,
    every.happened_on,
    cast(
        date_trunc('year', every.happened_on - to_months(getvariable('year_start_month') - 1))
        + to_months(getvariable('year_start_month') - 1) as date
    ) as year_from,
    terms.domain,
    coalesce(wards.ward_code, 'not known') as ward_code,
    coalesce(every.who, every._arrival || ':' || every._row) as who,
    every.hours,
    every.days,
from every
inner join intermediate.skills__terms as terms
    on every.skill is not distinct from terms.skill
    and every.skill_scheme is not distinct from terms.skill_scheme
    and every.skill_code is not distinct from terms.skill_code
left join wards on every.council_ons = wards.council_ons and every.ward_code = wards.ward_code
where every.happened_on is not null
