-- The companies that were paid in the year to the last payment, where their number is known for sure.
--
-- number   The company number.
select distinct replace(suppliers.org_id, 'GB-COH-', '') as number,
from marts.suppliers as suppliers
inner join marts.ledger as ledger on suppliers.supplier_id = ledger.supplier_id
where suppliers.match_tier in ('number', 'confirmed')
    and suppliers.org_id like 'GB-COH-%'
    and ledger.paid_on > (select max(latest.paid_on) from marts.ledger as latest) - interval 12 months
order by number
