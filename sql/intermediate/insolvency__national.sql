-- How many companies of one section became insolvent in one half-year in England and Wales, from one source.
-- kept: table
-- grain: half_year, sic_section
--
-- half_year     As 2010-H1: January to June 2010.
-- sic_section   A section of SIC 2007; V where none is stated; TOTAL for all of them, where the publisher gives it.
-- cases         How many; not seasonally adjusted.
-- months        Of how many of the six months the source is loaded.
-- source        Where they were counted.
with

-- Each release repeats the months before it; the latest one counts.
months as (
    select
        sectors.sic_section,
        cast(sectors.period || '-01' as date) as month_on,
        arg_max(sectors.cases, (arrivals.landed_at, sectors._arrival)) as cases,
    from staging.insolvency_service__sectors as sectors
    inner join intermediate.arrivals__current as arrivals
        on sectors._arrival = arrivals.arrival and arrivals.source = 'insolvency_service'
    where regexp_matches(sectors.period, '^[0-9]{4}-(0[1-9]|1[0-2])$')
    group by sectors.sic_section, month_on
),

counts as (
    select half_year, sic_section, cast(cases as bigint) as cases, 6 as months,
        'Wilkins Kennedy, August 2010' as source, 1 as rank,
    from seeds.founding_insolvencies
    union all
    select year(month_on) || '-H' || if(month(month_on) <= 6, 1, 2) as half_year, sic_section, sum(cases), count(cases),
        'Insolvency Service, sector tables', 2,
    from months
    where cases is not null
    group by half_year, sic_section
    union all
    select half_year, sic_section, count(*), any_value(months), 'Insolvency Service, records', 3,
    from intermediate.insolvency__recorded
    where register = 'England/Wales'
    group by half_year, sic_section
)

-- One source for each figure: two of them count the same insolvencies.
select half_year, sic_section, cast(cases as bigint) as cases, months, source,
from counts
qualify row_number() over (partition by half_year, sic_section order by rank) = 1
