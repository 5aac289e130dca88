-- One hub: a place where council, civic groups and others meet to commission together.
-- grain: hub_id
-- not null: council_ons, council_name, name
--
-- hub_id         52 bits of the hash of council and name; stable across rebuilds.
-- council_ons    The council whose file tells of it.
-- council_name   Its name.
-- name           Its own name.
-- hub_type       general, volunteer_centre, specialist, service_provider or not stated.
select distinct
    hubs.hub_id,
    hubs.council_ons,
    coalesce(councils.name, replace(hubs.council_ons, 'unknown:', 'Not known: ')) as council_name,
    hubs.name,
    hubs.hub_type,
from intermediate.hubs__named as hubs
left join seeds.councils as councils on hubs.council_ons = councils.council_ons
