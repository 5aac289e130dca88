-- How many became insolvent in each half-year against the same half before, by section and scope.
--
-- half_year            As 2010-H1: January to June 2010.
-- previous_half_year   The same half of the year before.
-- scope                national (a sector proxy), our_suppliers or our_live_contracts.
-- sic_section          A section of SIC 2007; null for all that were asked for together.
-- title                The section in words.
-- cases                How many organisations became insolvent.
-- previous_cases       How many in the same half of the year before; null where it is not loaded.
-- pct_change           By how many percent more; null where they are not comparable, or under 20 the year before.
-- is_comparable        Both half-years are whole, of the same source and of the same sections.
-- because              Why there is no percentage; null where there is one.
-- base                 Out of how many organisations; null where that is not known.
-- no_rate_because      Why there is no rate; null where there is one.
-- rate_per_10000       Cases for each 10,000 of the base; null where that is not known.
-- rate_low             The low end of its 95 per cent interval (Wilson).
-- rate_high            The high end.
-- national_rate        Of ours, the rate of all companies of the section in the country; null where it is not known.
-- national_rate_low    The low end of its interval.
-- national_rate_high   The high end.
-- months               Of how many of the six months the source is loaded.
-- source               Where they were counted.
with

asked as (
    select half_year, sic_section, title, cases, base, months, source
    from marts.insolvencies_by_sector
    where scope = $scope::varchar
        and (scope = 'national' or council_ons = $council::varchar)
        and if(len($sections::varchar[]) = 0, sic_section <> 'TOTAL', list_contains($sections::varchar[], sic_section))
),

counts as (
    select half_year, sic_section, title, cases, base, months, source, sic_section as sections from asked
    union all
    select
        half_year,
        null,
        'All that were asked for',
        sum(cases)::bigint,
        if(count(base) = count(*), sum(base)::bigint, null),
        min(months),
        string_agg(distinct source, ' and ' order by source),
        string_agg(sic_section, '+' order by sic_section),
    from asked
    group by half_year
),

-- What ours is set against: a council's suppliers of a section beside all its companies.
national as (
    select half_year, sic_section, cases, base
    from marts.insolvencies_by_sector
    where $scope::varchar <> 'national' and scope = 'national'
),

paired as (
    select
        counts.*,
        (cast(left(counts.half_year, 4) as integer) - 1) || right(counts.half_year, 3) as previous_half_year,
        before.cases as previous_cases,
        -- Of ours every section is counted in each half-year; nationally only those that are published.
        case
            when before.half_year is null then previous_half_year || ' is not loaded.'
            when counts.months < 6 then 'Only ' || counts.months || ' of 6 months of ' || counts.half_year || ' are loaded.'
            when before.months < 6 then 'Only ' || before.months || ' of 6 months of ' || previous_half_year || ' are loaded.'
            when counts.source <> before.source then 'The two half-years were counted from different sources.'
            when $scope::varchar = 'national' and counts.sections <> before.sections
                then 'The two half-years hold different sections.'
        end as not_comparable,
    from counts
    left join counts as before
        on before.half_year = (cast(left(counts.half_year, 4) as integer) - 1) || right(counts.half_year, 3)
        and before.sic_section is not distinct from counts.sic_section
)

select
    paired.half_year,
    paired.previous_half_year,
    $scope::varchar as scope,
    paired.sic_section,
    paired.title,
    paired.cases,
    paired.previous_cases,
    if(paired.not_comparable is null, pct_change(paired.previous_cases, paired.cases), null) as pct_change,
    paired.not_comparable is null as is_comparable,
    coalesce(
        paired.not_comparable,
        if(paired.previous_cases < 20, 'Fewer than 20 in ' || paired.previous_half_year || ': too few for a percentage.', null)
    ) as because,
    paired.base,
    if(
        paired.base is null,
        'How many companies were on the register as ' || paired.half_year || ' began is not loaded for each section, so there is no rate.',
        null
    ) as no_rate_because,
    10000.0 * paired.cases / nullif(paired.base, 0) as rate_per_10000,
    10000 * wilson_low(paired.cases, paired.base) as rate_low,
    10000 * wilson_high(paired.cases, paired.base) as rate_high,
    10000.0 * national.cases / nullif(national.base, 0) as national_rate,
    10000 * wilson_low(national.cases, national.base) as national_rate_low,
    10000 * wilson_high(national.cases, national.base) as national_rate_high,
    paired.months,
    paired.source,
from paired
left join national on paired.half_year = national.half_year and paired.sic_section = national.sic_section
order by paired.half_year, paired.sic_section nulls first
