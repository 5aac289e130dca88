-- How concentrated spending is in each category of a council.
--
-- is_unreliable          Fewer suppliers or less money than the two limits beside it, which multiplier.toml sets.
with

totals as (
    select
        category,
        supplier_id,
        is_named,
        count(*) as payments,
        sum(amount_gbp) as net_gbp,
    from reads.concentration__scope
    where is_market
    group by category, supplier_id, is_named
),

summed as (
    select
        category,
        sum(net_gbp) as amount_gbp,
        cast(sum(payments) as bigint) as payments,
        count(*) filter (is_named and net_gbp > 0) as suppliers,
        coalesce(sum(net_gbp) filter (is_named and net_gbp > 0), 0) as named_gbp,
        greatest(coalesce(sum(net_gbp) filter (not is_named), 0), 0) as hidden_gbp,
        max(net_gbp) filter (is_named and net_gbp > 0) as largest_gbp,
        list_sum(max(net_gbp, 5) filter (is_named and net_gbp > 0)) as largest_five_gbp,
        coalesce(sum(cast(net_gbp as double) ** 2) filter (is_named and net_gbp > 0), 0) as squares,
        arg_max(supplier_id, (net_gbp, -supplier_id)) filter (is_named and net_gbp > 0) as top_supplier_id,
    from totals
    group by category
),

measured as (
    select
        summed.*,
        10000 * squares / nullif(cast(named_gbp as double) ** 2, 0) as hhi,
        hhi_low(squares, named_gbp, hidden_gbp) as hhi_low,
        hhi_high(squares, named_gbp, hidden_gbp, largest_gbp) as hhi_high,
    from summed
)

select
    category,
    coalesce(category, 'Not stated') as label,
    amount_gbp,
    payments,
    suppliers,
    100 * cast(largest_gbp as double) / nullif(cast(named_gbp as double), 0) as top1_pct,
    100 * cast(largest_five_gbp as double) / nullif(cast(named_gbp as double), 0) as top5_pct,
    hhi,
    10000 / hhi as effective,
    10000 / nullif(hhi_high, 0) as effective_low,
    10000 / nullif(hhi_low, 0) as effective_high,
    if(top_supplier_id is null, null, coalesce(suppliers.name, 'Individual (name withheld)')) as top_supplier,
    100 * cast(hidden_gbp as double) / nullif(cast(named_gbp + hidden_gbp as double), 0) as unnamed_pct,
    suppliers < getvariable('unreliable_suppliers') or amount_gbp < getvariable('unreliable_gbp') as is_unreliable,
    getvariable('unreliable_suppliers') as unreliable_suppliers,
    getvariable('unreliable_gbp') as unreliable_gbp,
from measured
left join marts.suppliers as suppliers on measured.top_supplier_id = suppliers.supplier_id
order by amount_gbp desc, label
