-- What share of the money the smallest suppliers have together, from none of them to all.
with

nets as (
    select net_gbp, supplier_id,
    from reads.concentration__totals
    where is_named and net_gbp > 0
),

ranked as (
    select
        row_number() over (order by net_gbp, supplier_id) as place,
        sum(net_gbp) over (order by net_gbp, supplier_id rows unbounded preceding) as running_gbp,
        count(*) over () as suppliers,
        sum(net_gbp) over () as all_gbp,
    from nets
),

-- A chart never carries rows it does not draw: at each whole percent of the suppliers, the last one that fits.
points as (
    select
        (100 * place) // suppliers as step,
        max(100.0 * place / suppliers) as suppliers_pct,
        max(100 * cast(running_gbp as double) / cast(all_gbp as double)) as amount_pct,
    from ranked
    group by step
    having step > 0
),

curve as (
    select 0.0::double as suppliers_pct, 0.0::double as amount_pct,
    where exists (select 1, from nets)
    union all
    select cast(suppliers_pct as double), amount_pct, from points
)

select * from curve
order by suppliers_pct
