-- From which wards people came to the hubs in one year that is over; few are withheld.
--
-- ward_code     The ward; null where it is elsewhere or not known.
-- ward_name     Its name.
-- hub_id        The hub; null for all.
-- hub_name      Its name; null for all.
-- attendances   Visits; null where withheld.
-- mark          [c] withheld.
select
    nullif(people.ward_code, 'not known') as ward_code,
    coalesce(wards.name, 'Elsewhere or not known') as ward_name,
    people.hub_id,
    hubs.name as hub_name,
    people.count as attendances,
    people.mark,
from marts.hub_people as people
left join marts.wards as wards on people.ward_code = wards.ward_code and wards.is_current
left join marts.hubs as hubs on people.hub_id = hubs.hub_id
where people.council_ons = $council::varchar and people.year = $year::varchar and people.table_name = 'hub and ward'
order by people.hub_id is not null, hubs.name, wards.name is null, ward_name
