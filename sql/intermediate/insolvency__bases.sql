-- How many companies of one section England and Wales had on the register about the first day of one half-year.
-- kept: table
-- grain: half_year, sic_section
--
-- half_year     As 2024-H1, of those that national insolvencies are loaded for.
-- sic_section   A section of SIC 2007 by the first trade; V where none is stated; TOTAL for all of them.
-- companies     How many that were not in liquidation or about to be struck off: what the publisher calls the effective register.
-- snapshot_on   The day of the whole snapshot that was nearest, 92 days away at most.
with

half_years as (
    select distinct
        half_year,
        make_date(cast(left(half_year, 4) as integer), if(right(half_year, 1) = '1', 1, 7), 1) as begins_on,
    from intermediate.insolvency__national
),

-- A snapshot that no such half-year is near is not counted.
days as (
    select distinct cast(unnest(generate_series(begins_on - 92, begins_on + 92, interval 1 day)) as date) as snapshot_on,
    from half_years
),

-- By trade first: there are some hundred of them, and millions of companies.
counted as (
    select
        companies.snapshot_on,
        coalesce(companies.snapshot_part, 1) as part,
        companies.snapshot_parts as parts,
        companies._arrival,
        companies.sic1,
        count(*) as companies,
    from staging.companies__companies as companies
    inner join intermediate.arrivals__current as arrivals
        on companies._arrival = arrivals.arrival and arrivals.source = 'companies'
    semi join days on companies.snapshot_on = days.snapshot_on
    where
        -- Any other file may be a part of the register that does not say so.
        (companies.snapshot_part is not null or coalesce(companies._part, companies._file) ilike '%AsOneFile%')
        and regexp_matches(companies.number, '^([0-9]|OC)')
        and not (companies.status ilike 'liquidation%' or companies.status ilike '%strike off%')
    group by all
),

-- A part that came twice counts once, and the one file that is all parts before the parts.
files as (
    select snapshot_on, parts, part, max(_arrival) as _arrival,
    from counted
    group by snapshot_on, parts, part
    qualify count(*) over (partition by snapshot_on, parts) = parts
),

whole as (
    select snapshot_on, parts, part, _arrival,
    from files
    qualify parts = min(parts) over (partition by snapshot_on)
),

nearest as (
    select half_years.half_year, whole.snapshot_on,
    from half_years
    inner join (select distinct snapshot_on from whole) as whole
        on abs(datediff('day', half_years.begins_on, whole.snapshot_on)) <= 92
    qualify row_number() over (
        partition by half_years.half_year
        order by abs(datediff('day', half_years.begins_on, whole.snapshot_on)), whole.snapshot_on
    ) = 1
),

trades as (
    select nearest.half_year, nearest.snapshot_on, coalesce(sic_section(counted.sic1), 'V') as sic_section, counted.companies,
    from nearest
    inner join whole on nearest.snapshot_on = whole.snapshot_on
    inner join counted
        on whole.snapshot_on = counted.snapshot_on and whole.parts = counted.parts and whole.part = counted.part
        and whole._arrival = counted._arrival
)

select half_year, sic_section, cast(sum(companies) as bigint) as companies, any_value(snapshot_on) as snapshot_on,
from trades
group by half_year, sic_section
union all
select half_year, 'TOTAL', cast(sum(companies) as bigint), any_value(snapshot_on),
from trades
group by half_year
