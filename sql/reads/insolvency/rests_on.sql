-- What rests on the suppliers chosen: categories, departments, wards, their share, and who is left.
--
-- field        category, department or ward.
-- value        Which; null where it is not stated, or not located.
-- amount_gbp   What the chosen suppliers were paid in it.
-- total_gbp    What everybody in the market was paid in it.
-- share_pct    What they were paid as a share of what everybody was paid in it.
-- others       How many other named suppliers were paid in it.
-- others_near  How many of these have their address in a ward where a chosen one has.
-- vcse_strict  How many of the others are VCSE by the strict definition; null where the registers are not loaded.
-- vcse_broad   The same by the broad definition.
with

payments as materialized (
    select
        market.category,
        market.department,
        market.ward_code,
        market.supplier_id,
        market.amount_gbp,
        case market.payee_type when 'supplier' then 2 when 'individual' then 1 else 0 end as named,
        market.supplier_id in (select supplier_id, from reads.insolvency__chosen) as is_chosen,
    from reads.insolvency__market as market
),

-- Only what a chosen supplier has a part in is added up: of few suppliers, little of the market.
totals as materialized (
    select 'category' as field, category as value, supplier_id, is_chosen, named, any_value(ward_code) as address,
        sum(amount_gbp) as net_gbp, count(*) as payments,
    from payments
    where coalesce(category, '') in (select coalesce(category, ''), from payments where is_chosen)
    group by category, supplier_id, is_chosen, named
    union all
    select 'department', department, supplier_id, is_chosen, named, any_value(ward_code), sum(amount_gbp), count(*),
    from payments
    where coalesce(department, '') in (select coalesce(department, ''), from payments where is_chosen)
    group by department, supplier_id, is_chosen, named
    union all
    select 'ward', ward_code, supplier_id, is_chosen, named, ward_code, sum(amount_gbp), count(*),
    from payments
    where coalesce(ward_code, '') in (select coalesce(ward_code, ''), from payments where is_chosen)
    group by ward_code, supplier_id, is_chosen, named
),

near as (
    select distinct address from totals where is_chosen and address is not null
),

known as (
    select supplier_id, is_vcse_strict, is_vcse_broad,
    from marts.suppliers
    where is_vcse_strict is not null or is_vcse_broad is not null
),

counted as (
    select
        totals.field,
        totals.value,
        coalesce(sum(totals.net_gbp) filter (totals.is_chosen), 0) as amount_gbp,
        sum(totals.net_gbp) as total_gbp,
        cast(coalesce(sum(totals.payments) filter (totals.is_chosen), 0) as bigint) as payments,
        count(*) filter (totals.is_chosen) as chosen,
        count(*) filter (
            not totals.is_chosen and totals.net_gbp > 0 and totals.named > 0
        ) as others,
        count(*) filter (
            not totals.is_chosen and totals.net_gbp > 0 and totals.named = 2 and near.address is not null
        ) as others_near,
        sum(cast(known.is_vcse_strict as integer)) filter (not totals.is_chosen and totals.net_gbp > 0) as vcse_strict,
        sum(cast(known.is_vcse_broad as integer)) filter (not totals.is_chosen and totals.net_gbp > 0) as vcse_broad,
    from totals
    left join near on totals.address = near.address
    left join known on totals.supplier_id = known.supplier_id
    group by totals.field, totals.value
    having chosen > 0
),

names as (
    select ward_code, arg_max(name, vintage) as ward_name,
    from marts.wards
    group by ward_code
)

select
    counted.field,
    counted.value,
    case
        when counted.value is null and counted.field = 'ward' then 'Not located'
        when counted.value is null then 'Not stated'
        when counted.field = 'ward' then coalesce(names.ward_name, counted.value)
        else counted.value
    end as label,
    counted.amount_gbp,
    counted.total_gbp,
    100 * cast(counted.amount_gbp as double) / nullif(cast(counted.total_gbp as double), 0) as share_pct,
    counted.payments,
    counted.chosen,
    counted.others,
    counted.others_near,
    cast(counted.vcse_strict as bigint) as vcse_strict,
    cast(counted.vcse_broad as bigint) as vcse_broad,
from counted
left join names on if(counted.field = 'ward', counted.value, null) = names.ward_code
order by counted.field, counted.amount_gbp desc, label
