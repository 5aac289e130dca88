-- How often people came in each role in one year that is over; few are withheld.
--
-- role          The role.
-- label         What people call it.
-- hub_id        The hub; null for all.
-- hub_name      Its name; null for all.
-- attendances   How many visits; null where withheld.
-- mark          [c] withheld.
select
    people.role,
    coalesce(labels.label, people.role) as label,
    people.hub_id,
    hubs.name as hub_name,
    people.count as attendances,
    people.mark,
from marts.hub_people as people
left join marts.hub_labels as labels on labels.field = 'role' and people.role = labels.code
left join marts.hubs as hubs on people.hub_id = hubs.hub_id
where people.council_ons = $council::varchar and people.year = $year::varchar and people.table_name = 'hub and role'
order by people.hub_id is not null, hubs.name, people.role = 'not stated', label
