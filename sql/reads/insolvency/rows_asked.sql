-- The published rows of what the suppliers asked about were paid, with file and line.
-- behind: rests_on, wards
--
-- amount_gbp   Net amount; refunds are negative. All of them together are what the suppliers chosen were paid.
select paid.* exclude (payment_id, supplier_id),
from reads.insolvency__paid_rows as paid
where paid.supplier_id in (select supplier_id, from reads.insolvency__chosen)
order by paid.paid_on, paid.payment_id
