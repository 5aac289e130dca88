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
-- source        Where they were counted: in the country by one source for each figure, which are never added to each other;
--               of a council's own each organisation once, whichever source tells of it.
with

-- Months of which a source tells: the records, or the notices and cases that are loaded.
told as (
    select month_on, true as is_recorded from intermediate.insolvency__recorded
    union
    select cast(date_trunc('month', happened_on) as date), false from intermediate.insolvency__events where role <> 'status'
),

sources as (
    select
        year(month_on) || '-H' || if(month(month_on) <= 6, 1, 2) as half_year,
        count(distinct month_on) as months,
        case
            -- Whole by the records: notices only tell earlier, so that it is of one source with another such half-year.
            when count(distinct month_on) filter (is_recorded) = 6
                then 'Insolvency Service, records, and any notices and cases loaded'
            when not bool_or(is_recorded) then 'The Gazette and Companies House'
            when bool_and(is_recorded) then 'Insolvency Service, records'
            else 'The Gazette, Companies House and records of some months'
        end as source,
    from told
    group by half_year
),

-- What is hidden is not counted, whoever tells it.
failures as (
    select org_id, min(happened_on) as failed_on from marts.insolvency_events
    where source_class = 'failure' and role = 'start' and org_id is not null
    group by org_id, coalesce(failure_id, event_id)
),

hidden as (
    select org_id, happened_on from intermediate.insolvency__events
    where source_class = 'failure' and list_contains(getvariable('hidden_events')::bigint[], event_id)
),

-- A failure is registered weeks or months after its notice: within a year both tell of one, and it counts on its earliest day.
insolvent as (
    select
        failures.org_id,
        least(failures.failed_on, min(records.month_on)) as failed_on,
    from failures
    left join intermediate.insolvency__recorded as records
        on failures.org_id = records.org_id
        and records.month_on between failures.failed_on - interval 1 year and failures.failed_on + interval 1 year
    group by failures.org_id, failures.failed_on
    union
    select records.org_id, records.month_on
    from intermediate.insolvency__recorded as records
    where
        not exists (
            select 1 from failures
            where failures.org_id = records.org_id
                and records.month_on between failures.failed_on - interval 1 year and failures.failed_on + interval 1 year
        )
        and not exists (
            select 1 from hidden
            where hidden.org_id = records.org_id
                and records.month_on between hidden.happened_on - interval 1 year and hidden.happened_on + interval 1 year
        )
),

counted_once as (
    select distinct org_id, year(failed_on) || '-H' || if(month(failed_on) <= 6, 1, 2) as half_year, from insolvent
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
        any_value(sources.source) as source,
    from marts.organisations_by_half_year as organisations
    inner join sources on organisations.half_year = sources.half_year
    left join counted_once as insolvent
        on organisations.org_id = insolvent.org_id and organisations.half_year = insolvent.half_year
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
