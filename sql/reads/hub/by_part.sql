-- How far introductions came by function, type of hub and role of who asked; no share under 20.
--
-- field            function, hub_type or role.
-- part             The code; not stated where nothing tells, and of a role where that is a private person's.
-- label            What people call it.
-- asks             All that began: asked, or further.
-- introductions    Introduced, or further.
-- matches          Matched, or further.
-- funded           Funded, or further.
-- delivering       Delivering.
-- introduced_pct   Introduced of asked.
-- matched_pct      Matched of introduced.
-- funded_pct       Funded of matched.
-- delivering_pct   Delivering of funded.
with

brought as (
    select chain_key, arg_min(role, happened_on) as role,
    from reads.hub__steps
    where role is not null
    group by chain_key
),

parts as (
    select chosen.chain_key, chosen.reached, unnest(['function', 'hub_type', 'role']) as field,
        unnest([chosen.function, hubs.hub_type, coalesce(brought.role, 'not stated')]) as part,
    from reads.hub__scope as chosen
    inner join marts.hubs as hubs on chosen.hub_id = hubs.hub_id
    left join brought on chosen.chain_key = brought.chain_key
),

counted as (
    select
        field,
        part,
        count(*) filter (reached >= 1) as asks,
        count(*) filter (reached >= 2) as introductions,
        count(*) filter (reached >= 3) as matches,
        count(*) filter (reached >= 4) as funded,
        count(*) filter (reached >= 5) as delivering,
    from parts
    group by field, part
)

select
    counted.field,
    counted.part,
    coalesce(labels.label, counted.part) as label,
    counted.asks,
    counted.introductions,
    counted.matches,
    counted.funded,
    counted.delivering,
    if(counted.asks >= 20, counted.introductions * 100.0 / counted.asks, null) as introduced_pct,
    if(counted.introductions >= 20, counted.matches * 100.0 / counted.introductions, null) as matched_pct,
    if(counted.matches >= 20, counted.funded * 100.0 / counted.matches, null) as funded_pct,
    if(counted.funded >= 20, counted.delivering * 100.0 / counted.funded, null) as delivering_pct,
from counted
left join marts.hub_labels as labels on counted.field = labels.field and counted.part = labels.code
order by counted.field, counted.asks desc, label
