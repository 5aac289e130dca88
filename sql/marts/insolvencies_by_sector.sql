-- How many organisations of one section became insolvent in one half-year: in the country, or among a council's own.
-- kept: view
-- grain: half_year, sic_section, scope, council_ons
--
-- half_year     As 2010-H1: January to June 2010.
-- sic_section   A section of SIC 2007; V where none is stated; TOTAL for all of them, where the publisher gives it.
-- title         The section in words.
-- scope         national (a sector proxy: England and Wales, whoever the companies worked for), our_suppliers or
--               our_live_contracts.
-- council_ons   The council whose suppliers they are; null where the scope is national.
-- cases         How many.
-- base          Out of how many organisations of the scope, in the country those on the register as the half-year began; null
--               where that is not known.
-- months        Of how many of the six months the source is loaded.
-- source        Where they were counted. One source for each figure: they are never added to each other.
with

recorded as (
    select half_year, months from intermediate.insolvency__recorded
    group by half_year, months
),

seen as (
    select
        year(happened_on) || '-H' || if(month(happened_on) <= 6, 1, 2) as half_year,
        count(distinct month(happened_on)) as months,
    from intermediate.insolvency__events
    where role <> 'status'
    group by half_year
),

-- Ours: the records where they hold the whole half-year, else the notices and cases that are loaded; never both.
sources as (
    select
        coalesce(recorded.half_year, seen.half_year) as half_year,
        coalesce(recorded.months, 0) = 6 as is_recorded,
        if(coalesce(recorded.months, 0) = 6, 6, seen.months) as months,
    from recorded
    full join seen on recorded.half_year = seen.half_year
),

-- What is hidden is not counted; a failure counts in the half-year of its earliest day.
failures as (
    select org_id, min(happened_on) as failed_on from marts.insolvency_events
    where source_class = 'failure' and role = 'start' and org_id is not null
    group by org_id, coalesce(failure_id, event_id)
),

insolvent as (
    select org_id, half_year, true as is_recorded from intermediate.insolvency__recorded
    union
    select org_id, year(failed_on) || '-H' || if(month(failed_on) <= 6, 1, 2), false from failures
),

ours as (
    select
        organisations.half_year,
        organisations.sic_section,
        organisations.scope,
        organisations.council_ons,
        count(insolvent.org_id) as cases,
        count(*) as base,
        any_value(sources.months) as months,
        if(any_value(sources.is_recorded), 'Insolvency Service, records', 'The Gazette and Companies House') as source,
    from marts.organisations_by_half_year as organisations
    inner join sources on organisations.half_year = sources.half_year and sources.months > 0
    left join insolvent
        on organisations.org_id = insolvent.org_id and organisations.half_year = insolvent.half_year
        and sources.is_recorded = insolvent.is_recorded
    group by organisations.half_year, organisations.sic_section, organisations.scope, organisations.council_ons
),

counted as (
    select
        national.half_year,
        national.sic_section,
        'national' as scope,
        null as council_ons,
        national.cases,
        -- Fewer on the register than failed: that is no register of the country.
        if(bases.companies >= national.cases, bases.companies, null) as base,
        national.months,
        national.source,
    from intermediate.insolvency__national as national
    left join intermediate.insolvency__bases as bases
        on national.half_year = bases.half_year and national.sic_section = bases.sic_section
    union all
    select half_year, sic_section, scope, council_ons, cases, base, months, source from ours
)

select
    counted.half_year,
    counted.sic_section,
    coalesce(sections.title, 'All sections') as title,
    counted.scope,
    counted.council_ons,
    counted.cases,
    counted.base,
    counted.months,
    counted.source,
from counted
left join seeds.sic_sections as sections on counted.sic_section = sections.sic_section
