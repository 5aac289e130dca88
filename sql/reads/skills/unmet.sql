-- Where skills were needed more than offered in one year, and how many there could be asked.
--
-- domain       The domain.
-- ward_code    The ward.
-- ward_name    Its name.
-- needs        Skills needed; null where withheld.
-- mark         [c] withheld.
-- offers       Skills offered there; null where withheld.
-- offers_mark  [c] withheld.
-- groups       Organisations granted money for work in the ward.
-- services     Services that a directory lists in the ward; null where none is loaded of the council.
-- alike        Of these, those whose filing or name speaks of the domain.
with

listed as (
    select ward_code, count(*) filter (is_active) as services,
    from marts.services
    where council_ons = $council::varchar
    group by ward_code
),

spoken_of as (
    select ward_code, domain, count(*) as services,
    from (select ward_code, unnest(domains) as domain, from marts.services where council_ons = $council::varchar and is_active) as each
    group by ward_code, domain
),

groups as (
    select places.ward_code, count(distinct grants.recipient_id) as groups,
    from marts.grant_places as places
    inner join marts.grants as grants on places.grant_id = grants.grant_id
    where places.location_kind = 'delivered_in' and places.council_ons = $council::varchar and places.ward_code is not null
    group by places.ward_code
)

select
    cells.domain,
    cells.ward_code,
    wards.name as ward_name,
    cells.needs,
    cells.needs_mark as mark,
    cells.offers,
    cells.offers_mark,
    coalesce(groups.groups, 0) as groups,
    if((select count(*) from listed) > 0, coalesce(listed.services, 0), null) as services,
    if((select count(*) from listed) > 0, coalesce(spoken_of.services, 0), null) as alike,
from reads.skills__cells as cells
inner join marts.wards as wards on cells.ward_code = wards.ward_code and wards.is_current
left join groups on cells.ward_code = groups.ward_code
left join listed on cells.ward_code = listed.ward_code
left join spoken_of on cells.ward_code = spoken_of.ward_code and cells.domain = spoken_of.domain
where cells.domain is not null
    and (cells.needs > coalesce(cells.offers, 0) or cells.needs_mark is not null)
    and (len($domains::varchar[]) = 0 or list_contains($domains::varchar[], cells.domain))
    and (len($wards::varchar[]) = 0 or list_contains($wards::varchar[], cells.ward_code))
order by cells.needs desc nulls last, cells.domain, wards.name
