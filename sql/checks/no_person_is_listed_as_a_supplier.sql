-- Nobody whose type is individual, redacted or unknown stands among the suppliers.
select suppliers.supplier_id, identities.payee_type,
from marts.suppliers as suppliers
inner join intermediate.suppliers__identities as identities on suppliers.supplier_id = identities.supplier_id
where identities.payee_type not in ('supplier', 'public_body')
