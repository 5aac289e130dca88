-- The payments behind one payee's total, the largest first, each with its file and line.
select
    payment_id,
    paid_on,
    supplier_name,
    department,
    category,
    description,
    amount_gbp,
    kind,
    vat_basis,
    _file,
    _part,
    _row,
from reads.concentration__scope
where supplier_id = $supplier_id::bigint
order by amount_gbp desc, paid_on, payment_id
limit $limit::bigint
