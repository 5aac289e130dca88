-- What can be chosen on the page for one council and year: domain and ward.
--
-- field    domain or ward.
-- value    The domain, or the ward's code.
-- label    What people call it.
with

every as (
    select distinct 1 as place, 'domain' as field, domain as value, domain as label,
    from marts.skill_offers
    where council_ons = $council::varchar and domain is not null
    union all
    select distinct 1, 'domain', domain, domain, from marts.skill_needs where council_ons = $council::varchar and domain is not null
    union all
    select 2, 'ward', ward_code, name, from marts.wards where council_ons = $council::varchar and is_current
)

select distinct field, value, label from every order by field, label
