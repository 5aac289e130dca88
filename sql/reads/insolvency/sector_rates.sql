-- How often a council's suppliers became insolvent in a half-year, by section, the country beside.
--
-- sic_section         A section of SIC 2007.
-- title               The section in words.
-- scope               our_suppliers or our_live_contracts.
-- cases               How many of the base became insolvent.
-- base                Out of how many organisations known by their number.
-- rate_per_10000      Cases for each 10,000 of the base, in the half-year.
-- rate_low            The low end of its 95 per cent interval (Wilson).
-- rate_high           The high end.
-- national_cases      How many in the country (a sector proxy); null where that is not loaded.
-- national_share_pct  Of all sections in the country; null where the whole is not loaded.
-- months              Of how many of the six months our source is loaded.
-- source              Where ours were counted.
-- national_source     Where the country's were counted.
with

national as (
    select sic_section, cases, source, max(if(sic_section = 'TOTAL', cases, null)) over () as whole
    from marts.insolvencies_by_sector
    where scope = 'national' and half_year = $half_year::varchar
)

select
    ours.sic_section,
    ours.title,
    ours.scope,
    ours.cases,
    ours.base,
    10000.0 * ours.cases / nullif(ours.base, 0) as rate_per_10000,
    10000 * wilson_low(ours.cases, ours.base) as rate_low,
    10000 * wilson_high(ours.cases, ours.base) as rate_high,
    national.cases as national_cases,
    100.0 * national.cases / nullif(national.whole, 0) as national_share_pct,
    ours.months,
    ours.source,
    national.source as national_source,
from marts.insolvencies_by_sector as ours
left join national on ours.sic_section = national.sic_section
where ours.scope = $scope::varchar and ours.council_ons = $council::varchar and ours.half_year = $half_year::varchar
order by ours.sic_section
