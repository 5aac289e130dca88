-- The payments behind one payee's total, the largest first, each with its file and line.
with

largest as (
    select _arrival, _row, amount_gbp, paid_on,
    from reads.concentration__scope
    where supplier_id = $supplier_id::bigint
    order by amount_gbp desc, paid_on, _arrival, _row
    limit $limit::bigint
)

select
    payments.payment_id,
    payments.paid_on,
    payments.supplier_name,
    payments.department,
    payments.category,
    payments.description,
    payments.amount_gbp,
    payments.kind,
    payments.vat_basis,
    payments._file,
    payments._part,
    payments._row,
from marts.payments as payments
inner join largest on payments._arrival = largest._arrival and payments._row = largest._row
-- Said once more, so that the texts are looked up for these few rows only.
where payments.council_ons = $council::varchar and payments.supplier_id = $supplier_id::bigint
order by payments.amount_gbp desc, payments.paid_on, payments.payment_id
