-- How often people came to each hub in one year that is over, how many they were, and how many new.
--
-- hub_id             The hub; null for all.
-- hub_name           Its name.
-- attendances        Visits; null where withheld.
-- attendances_mark   [c] withheld.
-- people             Different people; null for all hubs together, as one may come to several.
-- people_mark        [c] withheld, [x] not known.
-- newcomers          Of these, never seen there before.
-- newcomers_mark     [c] withheld, [x] not known.
select
    people.hub_id,
    coalesce(hubs.name, 'All hubs') as hub_name,
    max(people.count) filter (people.measure = 'attendances') as attendances,
    max(people.mark) filter (people.measure = 'attendances') as attendances_mark,
    max(people.count) filter (people.measure = 'people') as people,
    max(people.mark) filter (people.measure = 'people') as people_mark,
    max(people.count) filter (people.measure = 'newcomers') as newcomers,
    max(people.mark) filter (people.measure = 'newcomers') as newcomers_mark,
from marts.hub_people as people
left join marts.hubs as hubs on people.hub_id = hubs.hub_id
where people.council_ons = $council::varchar and people.year = $year::varchar and people.table_name = 'hub'
group by people.hub_id, hubs.name
order by people.hub_id is null, hub_name
