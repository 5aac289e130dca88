-- Who is paid most in a council's market, what share each has; and the one that was asked for.
--
-- rank   Among the named, by what they were paid; null of the unnamed.
with

totals as (
    select
        supplier_id,
        is_named,
        any_value(payee_type) as payee_type,
        sum(amount_gbp) as amount_gbp,
        count(*) as payments,
        min(paid_on) as first_on,
        max(paid_on) as last_on,
        any_value(ward_code) as ward_code,
    from reads.concentration__scope
    where is_market
    group by supplier_id, is_named
),

ranked as (
    select
        totals.*,
        if(is_named, row_number() over (partition by is_named order by amount_gbp desc, supplier_id), null) as rank,
        if(is_named and amount_gbp > 0, amount_gbp, null) as shared_gbp,
    from totals
),

names as (
    select ward_code, arg_max(name, vintage_rank(vintage)) as ward_name,
    from marts.wards
    group by ward_code
)

select
    ranked.rank,
    ranked.supplier_id,
    coalesce(
        suppliers.name,
        case ranked.payee_type
            when 'individual' then 'Individual (name withheld)'
            when 'redacted' then 'Redacted by the publisher'
            else 'No supplier named'
        end
    ) as supplier_name,
    ranked.payee_type,
    ranked.amount_gbp,
    ranked.payments,
    100 * cast(ranked.shared_gbp as double) / nullif(cast(sum(ranked.shared_gbp) over () as double), 0) as share_pct,
    ranked.first_on,
    ranked.last_on,
    names.ward_name,
from ranked
left join marts.suppliers as suppliers on ranked.supplier_id = suppliers.supplier_id
left join names on ranked.ward_code = names.ward_code
qualify row_number() over (order by ranked.rank nulls last, ranked.amount_gbp desc) <= $limit::bigint
    -- However little it was paid; a person is not asked for by a number.
    or coalesce(ranked.supplier_id = $asked_for::bigint and ranked.payee_type <> 'individual', false)
order by ranked.rank nulls last, ranked.amount_gbp desc
