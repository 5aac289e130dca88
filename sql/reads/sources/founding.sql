-- What the founding figure is made of, and what a wrong base makes of it.
--
-- sic_section      A section of SIC 2007; null for the three together.
-- title            The section in words.
-- half_year        The later half-year, as 2010-H1.
-- previous_cases   Insolvencies in the same half of the year before.
-- cases            Insolvencies in the half-year.
-- pct_of_earlier   The rise in percent of the earlier count: the right base, however few they were.
-- pct_of_later     The rise in percent of the later count: the wrong base.
-- source           Who counted.
with

counted as (
    select half_year, sic_section, title, cases, source
    from marts.insolvencies_by_sector
    where scope = 'national' and sic_section <> 'TOTAL' and source like 'Wilkins Kennedy%'
),

pairs as (
    select
        later.sic_section,
        later.title,
        later.half_year,
        earlier.cases as previous_cases,
        later.cases,
        later.source,
    from counted as later
    inner join counted as earlier
        on later.sic_section = earlier.sic_section
        and earlier.half_year = (cast(left(later.half_year, 4) as integer) - 1) || right(later.half_year, 3)
),

summed as (
    select * from pairs
    union all
    select null, 'The three together', half_year, sum(previous_cases)::bigint, sum(cases)::bigint, any_value(source)
    from pairs
    group by half_year
)

select
    summed.sic_section,
    summed.title,
    summed.half_year,
    summed.previous_cases,
    summed.cases,
    100.0 * (summed.cases - summed.previous_cases) / nullif(summed.previous_cases, 0) as pct_of_earlier,
    100.0 * (summed.cases - summed.previous_cases) / nullif(summed.cases, 0) as pct_of_later,
    summed.source,
from summed
order by summed.half_year, summed.sic_section nulls first
