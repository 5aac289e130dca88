-- What rests on the suppliers chosen: categories, departments, wards, their share, and who is left.
--
-- field        category, department or ward.
-- value        Which; null where it is not stated, or not located.
-- amount_gbp   What the chosen suppliers were paid in it.
-- total_gbp    What everybody in the market was paid in it.
-- share_pct    The first as a share of the second.
-- others       How many other named suppliers were paid in it.
-- others_near  How many of these have their address in a ward where a chosen one has.
-- vcse_strict  How many of the others are VCSE by the strict definition; null where the registers are not loaded.
-- vcse_broad   The same by the broad definition.
with

totals as (
    select
        case
            when grouping(category) = 0 then 'category'
            when grouping(department) = 0 then 'department'
            else 'ward'
        end as field,
        coalesce(category, department, ward_code) as value,
        supplier_id,
        any_value(payee_type) as payee_type,
        any_value(ward_code) as address,
        list_contains($suppliers::bigint[], supplier_id) as is_chosen,
        sum(amount_gbp) as net_gbp,
        count(*) as payments,
    from reads.insolvency__market
    group by grouping sets ((category, supplier_id), (department, supplier_id), (ward_code, supplier_id))
),

near as (
    select distinct address from totals where is_chosen and address is not null
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
            not totals.is_chosen and totals.net_gbp > 0 and totals.payee_type in ('supplier', 'individual')
        ) as others,
        count(*) filter (
            not totals.is_chosen and totals.net_gbp > 0 and totals.payee_type = 'supplier' and near.address is not null
        ) as others_near,
        sum(cast(suppliers.is_vcse_strict as integer)) filter (not totals.is_chosen and totals.net_gbp > 0) as vcse_strict,
        sum(cast(suppliers.is_vcse_broad as integer)) filter (not totals.is_chosen and totals.net_gbp > 0) as vcse_broad,
    from totals
    left join near on totals.address = near.address
    left join marts.suppliers as suppliers on totals.supplier_id = suppliers.supplier_id
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
