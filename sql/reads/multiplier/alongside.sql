-- What came alongside the council's money to hubs and groups: pounds, hours, exchanges, by ward.
--
-- ward_code          The ward; null for the whole council, what lies in no ward included.
-- ward_name          Its name.
-- council_gbp        What the council granted to groups, and put into introductions of its hubs.
-- granted_gbp        Of this, its grants.
-- hub_gbp            Of this, through hubs.
-- groups_gbp         What others granted, in the same days, to organisations that the council granted to.
-- alongside_hub_gbp  What others put into introductions of its hubs.
-- hours              Hours given in introductions; null where none are told.
-- exchanges          Confirmed exchanges of the financial years that lie in the period; null where withheld or none is loaded.
-- exchanges_mark     [c] withheld.
-- groups_per_gbp     Pounds of others' grants alongside each pound of the council's; null where it granted none.
-- hub_per_gbp        Pounds of others through hubs alongside each of the council's there; null where it put none.
-- hours_per_1000_gbp Hours alongside each £1,000 of the council's, both ways.
with

wards as (
    select ward_code, name from marts.wards where council_ons = $council::varchar and is_current
    union all
    select null, 'Whole council'
),

granted as (
    select grant_id, recipient_id, amount_gbp, funder_ons is not distinct from $council::varchar as is_own,
    from marts.grants
    where is_counted and not is_to_individual and awarded_on between $from_on::date and $to_on::date
),

-- Others' money counts beside the council's where it went to the same organisations.
beside as (
    select grant_id, amount_gbp, is_own,
    from granted
    where is_own or recipient_id in (select recipient_id from granted where is_own)
),

placed as (
    select places.ward_code, beside.is_own, places.amount_gbp,
    from beside
    inner join marts.grant_places as places
        on beside.grant_id = places.grant_id and places.location_kind = 'delivered_in' and places.council_ons = $council::varchar
    where places.ward_code is not null
    union all
    select null, is_own, amount_gbp from beside
),

grants as (
    select
        ward_code,
        coalesce(sum(amount_gbp) filter (is_own), 0) as granted_gbp,
        coalesce(sum(amount_gbp) filter (not is_own), 0) as groups_gbp,
    from placed
    group by ward_code
),

hubs as (
    select
        ward_code,
        coalesce(sum(amount_gbp) filter (source_class = 'council'), 0) as hub_gbp,
        coalesce(sum(amount_gbp) filter (source_class <> 'council'), 0) as alongside_hub_gbp,
        cast(sum(hours) as double) as hours,
    from marts.hub_given
    where council_ons = $council::varchar and happened_on between $from_on::date and $to_on::date
    group by grouping sets ((ward_code), ())
    -- What names no ward counts in the whole alone.
    having grouping(ward_code) = 1 or ward_code is not null
),

exchanges as (
    select ward_code, if(count(mark) = 0, sum(count), null)::bigint as exchanges, max(mark) as exchanges_mark,
    from marts.skill_matches
    where council_ons = $council::varchar
        and domain is null
        and year_from >= $from_on::date
        and year_from + interval 1 year - interval 1 day <= $to_on::date
    group by ward_code
)

select
    wards.ward_code,
    wards.name as ward_name,
    coalesce(grants.granted_gbp, 0) + coalesce(hubs.hub_gbp, 0) as council_gbp,
    coalesce(grants.granted_gbp, 0) as granted_gbp,
    coalesce(hubs.hub_gbp, 0) as hub_gbp,
    coalesce(grants.groups_gbp, 0) as groups_gbp,
    coalesce(hubs.alongside_hub_gbp, 0) as alongside_hub_gbp,
    hubs.hours,
    exchanges.exchanges,
    exchanges.exchanges_mark,
    cast(grants.groups_gbp as double) / nullif(cast(grants.granted_gbp as double), 0) as groups_per_gbp,
    cast(hubs.alongside_hub_gbp as double) / nullif(cast(hubs.hub_gbp as double), 0) as hub_per_gbp,
    hubs.hours * 1000 / nullif(cast(coalesce(grants.granted_gbp, 0) + coalesce(hubs.hub_gbp, 0) as double), 0) as hours_per_1000_gbp,
from wards
left join grants on wards.ward_code is not distinct from grants.ward_code
left join hubs on wards.ward_code is not distinct from hubs.ward_code
left join exchanges on wards.ward_code is not distinct from exchanges.ward_code
order by wards.ward_code is not null, wards.name
