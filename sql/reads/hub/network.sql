-- How the organisations of the introductions hang together; a hub is tied to whom it dealt with.
--
-- nodes                How many organisations and hubs.
-- ties                 How many pairs that had to do with each other.
-- density_pct          Ties as a share of all pairs there could be.
-- bridging_pct         Of the ties of two organisations with a stated role, those between two roles; null where there are none.
-- hub_dependency_pct   Of the ties, those that are gone without the hubs.
with

-- By numbers made of the keys: long texts would take several times as long.
dealt as (
    select distinct hash(organisation_key) as one, if(other_key is null, null, hash(other_key)) as other, hub_id,
    from reads.hub__steps
    where organisation_key is not null
),

pairs as (
    select distinct least(one, other) as one, greatest(one, other) as other, false as is_of_hub,
    from dealt
    where one <> other
    union all
    select distinct one, hash(hub_id), true,
    from (
        select one, hub_id, from dealt
        union all
        select other, hub_id, from dealt where other is not null
    ) as either
),

nodes as (
    select count(*) as nodes, from (select one from pairs union select other from pairs) as named
),

roles as (
    select count(*) as told, count(*) filter (is_across) as across,
    from (
        select hash(organisation_key) as one, hash(other_key) as other, bool_or(role <> role_with) as is_across,
        from reads.hub__steps
        where organisation_key <> other_key and role is not null and role_with is not null
        group by all
    ) as told
),

tied as (
    select count(*) as ties, count(*) filter (is_of_hub) as of_hubs from pairs
)

select
    nodes.nodes,
    tied.ties,
    if(nodes.nodes > 1, tied.ties * 200.0 / (nodes.nodes * (nodes.nodes - 1)), null) as density_pct,
    if(roles.told > 0, roles.across * 100.0 / roles.told, null) as bridging_pct,
    if(tied.ties > 0, tied.of_hubs * 100.0 / tied.ties, null) as hub_dependency_pct,
from nodes
cross join tied
cross join roles
