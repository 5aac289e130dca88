-- How concentrated a council's spending is: suppliers, shares, effective number, and what bounds it.
--
-- effective_low                The effective number where all money without a name went to the largest supplier.
-- single_supplier_categories   In how many categories exactly one supplier has a total above nothing.
-- is_unreliable                Fewer suppliers or less money than the two limits beside it, which multiplier.toml sets.
with

scope as (
    select amount_gbp, supplier_id, category, payee_type, is_pass_through, is_named, is_market,
    from reads.concentration__scope
),

paid as (
    select
        coalesce(sum(amount_gbp) filter (is_market), 0) as amount_gbp,
        coalesce(sum(amount_gbp) filter (is_market and amount_gbp > 0), 0) as spent_gbp,
        coalesce(sum(amount_gbp) filter (is_market and amount_gbp < 0), 0) as credits_gbp,
        count(*) filter (is_market) as payments,
        count(distinct coalesce(category, '')) filter (is_market) as categories,
        -- These are counted whether or not they are part of the market: the toggle moves them, it does not hide them.
        coalesce(sum(amount_gbp) filter (payee_type = 'public_body'), 0) as public_gbp,
        count(*) filter (payee_type = 'public_body') as public_payments,
        coalesce(sum(amount_gbp) filter (is_pass_through and payee_type <> 'public_body'), 0) as pass_through_gbp,
    from scope
),

named as (
    select
        count(*) filter (net_gbp > 0) as suppliers,
        count(*) filter (net_gbp <= 0) as suppliers_not_positive,
        coalesce(sum(net_gbp) filter (net_gbp > 0), 0) as named_gbp,
        max(net_gbp) filter (net_gbp > 0) as largest_gbp,
        list_sum(max(net_gbp, 5) filter (net_gbp > 0)) as largest_five_gbp,
        sum(cast(net_gbp as double) ** 2) filter (net_gbp > 0) as squares,
        arg_max(supplier_id, (net_gbp, -supplier_id)) filter (net_gbp > 0) as top_supplier_id,
    from reads.concentration__totals
    where is_named
),

unnamed as (
    select coalesce(sum(net_gbp), 0) as unnamed_gbp, greatest(unnamed_gbp, 0) as hidden_gbp,
    from reads.concentration__totals
    where not is_named
),

-- One supplier in a category: no choice was made between two, or none is left.
singles as (
    select count(*) as single_supplier_categories,
    from (
        select category,
        from (
            select category, supplier_id, is_named, sum(amount_gbp) as net_gbp,
            from scope
            where is_market and category is not null
            group by category, supplier_id, is_named
        )
        where net_gbp > 0
        group by category
        having count(*) = 1 and bool_and(is_named)
    )
),

-- Money whose payee is hidden may be spread over ever so many (low), or all be the largest supplier's (high).
measured as (
    select
        paid.*,
        named.*,
        unnamed.*,
        singles.*,
        10000 * squares / nullif(cast(named_gbp as double) ** 2, 0) as hhi,
        hhi_low(squares, named_gbp, hidden_gbp) as hhi_low,
        hhi_high(squares, named_gbp, hidden_gbp, largest_gbp) as hhi_high,
    from paid, named, unnamed, singles
)

select
    amount_gbp,
    spent_gbp,
    credits_gbp,
    payments,
    suppliers,
    suppliers_not_positive,
    100 * cast(largest_gbp as double) / nullif(cast(named_gbp as double), 0) as top1_pct,
    100 * cast(largest_five_gbp as double) / nullif(cast(named_gbp as double), 0) as top5_pct,
    hhi,
    10000 / hhi as effective,
    hhi_low,
    hhi_high,
    10000 / nullif(hhi_high, 0) as effective_low,
    10000 / nullif(hhi_low, 0) as effective_high,
    unnamed_gbp,
    100 * cast(hidden_gbp as double) / nullif(cast(named_gbp + hidden_gbp as double), 0) as unnamed_pct,
    if(top_supplier_id is null, null, coalesce(suppliers.name, 'Individual (name withheld)')) as top_supplier,
    categories,
    single_supplier_categories,
    public_gbp,
    public_payments,
    pass_through_gbp,
    suppliers < getvariable('unreliable_suppliers') or amount_gbp < getvariable('unreliable_gbp') as is_unreliable,
    getvariable('unreliable_suppliers') as unreliable_suppliers,
    getvariable('unreliable_gbp') as unreliable_gbp,
from measured
left join marts.suppliers as suppliers on measured.top_supplier_id = suppliers.supplier_id
