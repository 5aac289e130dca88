-- One count of an exchange that may be published, or that it is withheld.
-- kept: table
-- grain: council_ons, year_from, kind, domain, ward_code
-- true: not is_withheld or count is null
--
-- council_ons   The council.
-- year_from     The first day of the year.
-- year          The financial year, as 2024-25.
-- kind          offers, needs or matches.
-- domain        The domain of the skill; null for all.
-- ward_code     The ward, or not known; null for all.
-- count         How many; null where withheld.
-- is_withheld   It is, so that nobody can work out a count of few people.
with

sets as (
    select
        council_ons,
        year_from,
        kind,
        list(domain order by domain, ward_code) as domains,
        list(ward_code order by domain, ward_code) as wards,
        list(count order by domain, ward_code) as counts,
        list(people order by domain, ward_code) as people,
    from intermediate.skills__counted
    group by council_ons, year_from, kind
),

cells as (
    select
        council_ons,
        year_from,
        kind,
        unnest(domains) as domain,
        unnest(wards) as ward_code,
        unnest(counts) as count,
        unnest(people_withheld(
            list_transform(counts, lambda x: kind), domains, wards, counts, people,
            getvariable('people_threshold'), getvariable('people_key') || council_ons
        )) as is_withheld,
    from sets
)

select
    council_ons,
    year_from,
    if(
        month(year_from) = 1, strftime(year_from, '%Y'),
        strftime(year_from, '%Y-') || strftime(year_from + interval 1 year, '%y')
    ) as year,
    kind,
    domain,
    ward_code,
    if(is_withheld, null, count) as count,
    is_withheld,
from cells
