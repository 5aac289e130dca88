-- What can be chosen on the page for one council: hub, function, kind, ward, and what money there is.
--
-- field    hub, function, kind, ward or source_class.
-- value    The hub_id, the code or the ward.
-- label    What people call it.
-- count    How many introductions, or asks for one; of a class of money how many steps.
with

chains as (
    select hub_id, function, kind, ward_code, from marts.hub_chains where council_ons = $council::varchar
),

every as (
    select 1 as place, 'hub' as field, cast(hubs.hub_id as varchar) as value, hubs.name as label, count(chains.hub_id) as count,
    from marts.hubs as hubs
    left join chains on hubs.hub_id = chains.hub_id
    where hubs.council_ons = $council::varchar
    group by hubs.hub_id, hubs.name
    union all
    select 2, 'function', chains.function, coalesce(labels.label, chains.function), count(*),
    from chains
    left join marts.hub_labels as labels on labels.field = 'function' and chains.function = labels.code
    group by chains.function, labels.label
    union all
    select 3, 'kind', kind, replace(kind, '_', ' '), count(*), from chains group by kind
    union all
    select 4, 'ward', wards.ward_code, wards.name, count(chains.ward_code),
    from marts.wards as wards
    left join chains on wards.ward_code = chains.ward_code
    where wards.council_ons = $council::varchar and wards.is_current
    group by wards.ward_code, wards.name
    union all
    select 5, 'source_class', source_class, replace(source_class, '_', ' '), count(*),
    from marts.hub_activity
    where council_ons = $council::varchar and amount_gbp is not null
    group by source_class
)

select field, value, label, count from every order by place, label
