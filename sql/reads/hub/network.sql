-- How the organisations of the introductions hang together; a hub is tied to whom it dealt with.
--
-- nodes                How many organisations and hubs.
-- ties                 How many pairs that had to do with each other.
-- density_pct          Of all pairs there could be.
-- bridging_pct         Of the ties of two organisations with a stated role, those between two roles; null where there are none.
-- hub_dependency_pct   Of the ties, those that are gone without the hubs.
with

pairs as (
    select distinct least(organisation_key, other_key) as one, greatest(organisation_key, other_key) as other, false as is_of_hub,
    from reads.hub__steps
    where organisation_key <> other_key
    union all
    select distinct organisation_key, 'hub:' || hub_id, true, from reads.hub__steps where organisation_key is not null
    union
    select distinct other_key, 'hub:' || hub_id, true, from reads.hub__steps where other_key is not null
),

nodes as (
    select count(*) as nodes, from (select one from pairs union select other from pairs) as named
),

roles as (
    select count(distinct (organisation_key, other_key)) as told, count(distinct (organisation_key, other_key)) filter (role <> role_with) as across,
    from reads.hub__steps
    where organisation_key <> other_key and role is not null and role_with is not null
)

select
    nodes.nodes,
    count(*) as ties,
    if(nodes.nodes > 1, count(*) * 200.0 / (nodes.nodes * (nodes.nodes - 1)), null) as density_pct,
    if(roles.told > 0, roles.across * 100.0 / roles.told, null) as bridging_pct,
    if(count(*) > 0, count(*) filter (pairs.is_of_hub) * 100.0 / count(*), null) as hub_dependency_pct,
from pairs
cross join nodes
cross join roles
group by nodes.nodes, roles.told, roles.across
