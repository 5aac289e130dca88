-- In how many wards of a council a group that delivers was funded, by where grants are delivered.
--
-- wards             How many wards the council has; 0 where none is loaded.
-- delivering        In how many of its wards an organisation known to deliver was funded in the period.
-- funded            In how many of them any organisation was funded.
-- grants            How many grants are placed in one.
-- not_located_gbp   What was granted in the council's area without a ward.
-- located_pct       Share of the money that has a ward; null where nothing was granted.
with

placed as (
    select ward_code, grant_id, capability, amount_gbp, recipient_id,
    from marts.placed_grants
    where council_ons = $council::varchar and location_kind = 'delivered_in'
        and awarded_on between $from_on::date and $to_on::date
),

wards as (
    select count(*) as wards from marts.wards where council_ons = $council::varchar and is_current
)

select
    any_value(wards.wards) as wards,
    count(distinct placed.ward_code) filter (placed.capability = 'delivering' and placed.recipient_id is not null) as delivering,
    count(distinct placed.ward_code) filter (placed.recipient_id is not null) as funded,
    count(distinct placed.grant_id) filter (placed.ward_code is not null) as grants,
    coalesce(sum(placed.amount_gbp) filter (placed.ward_code is null), 0) as not_located_gbp,
    100 * cast(sum(placed.amount_gbp) filter (placed.ward_code is not null) as double)
        / nullif(cast(sum(placed.amount_gbp) as double), 0) as located_pct,
from wards
left join placed on true
