-- One count of an exchange of one financial year that is over, before what must be withheld is. Never published.
-- kept: table
-- grain: council_ons, year_from, kind, domain, ward_code
--
-- council_ons   The council.
-- year_from     The first day of the year.
-- kind          offers, needs or matches.
-- domain        The domain of the skill; null for all.
-- ward_code     The ward, or not known; null for all.
-- count         How many.
-- people        Of how many different people or organisations.
with

records as (
    select council_ons, year_from, kind, domain, ward_code, who,
    from intermediate.skills__records
    -- A year that is still counted would tell by the difference from one edition to the next.
    where year_from + interval 1 year <= current_date
),

counted as (
    select council_ons, year_from, kind, domain, ward_code, count(*) as count, count(distinct who) as people,
    from records
    group by grouping sets (
        (council_ons, year_from, kind, domain, ward_code), (council_ons, year_from, kind, ward_code),
        (council_ons, year_from, kind, domain), (council_ons, year_from, kind)
    )
),

domains as (
    select distinct domain, from seeds.skills
    union all
    select unnest(['not placed', null])
),

wards as (
    select distinct boundaries.council_ons, boundaries.ward_code,
    from staging.wards__boundaries as boundaries
    inner join intermediate.places__ward_sets as sets
        on boundaries.council_ons = sets.council_ons and boundaries.vintage = sets.vintage and sets.is_current
),

columns as (
    select sets.council_ons, sets.year_from, sets.kind, wards.ward_code,
    from (select distinct council_ons, year_from, kind, from records) as sets
    inner join wards on sets.council_ons = wards.council_ons
    union all
    select distinct council_ons, year_from, kind, unnest(['not known', null]), from records
)

select
    columns.council_ons,
    columns.year_from,
    columns.kind,
    domains.domain,
    columns.ward_code,
    coalesce(counted.count, 0) as count,
    coalesce(counted.people, 0) as people,
from columns
cross join domains
left join counted
    on columns.council_ons = counted.council_ons and columns.year_from = counted.year_from and columns.kind = counted.kind
    and domains.domain is not distinct from counted.domain and columns.ward_code is not distinct from counted.ward_code
