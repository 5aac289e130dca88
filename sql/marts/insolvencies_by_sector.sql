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
-- base          Out of how many organisations of the scope; null where that is not known.
-- months        Of how many of the six months the source is loaded.
-- source        Where they were counted. One source for each figure: they are never added to each other.
select
    counted.half_year,
    counted.sic_section,
    coalesce(sections.title, 'All sections') as title,
    'national' as scope,
    cast(null as varchar) as council_ons,
    counted.cases,
    cast(null as bigint) as base,
    counted.months,
    counted.source,
from intermediate.insolvency__national as counted
left join seeds.sic_sections as sections on counted.sic_section = sections.sic_section
