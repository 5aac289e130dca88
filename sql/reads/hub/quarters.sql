-- How often people came in each quarter of one year that is over; few are withheld.
--
-- quarter       Q1 to Q4 of the financial year.
-- hub_id        The hub; null for all.
-- hub_name      Its name; null for all.
-- attendances   Visits; null where withheld.
-- mark          [c] withheld.
select people.quarter, people.hub_id, hubs.name as hub_name, people.count as attendances, people.mark,
from marts.hub_people as people
left join marts.hubs as hubs on people.hub_id = hubs.hub_id
where people.council_ons = $council::varchar and people.year = $year::varchar and people.table_name = 'hub and quarter'
order by people.hub_id is not null, hubs.name, people.quarter
