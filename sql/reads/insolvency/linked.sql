-- The suppliers known in a register, as far as the reader may see: by number or confirmed; officers also by name.
--
-- supplier_id   The supplier.
-- name          Its name.
-- org_id        Its entry in a register.
-- match_tier    number, confirmed or, for officers, exact.
select supplier_id, name, org_id, match_tier, is_vcse_strict, is_vcse_broad, ward_code,
from marts.suppliers
where
    org_id is not null
    and payee_type = 'supplier'
    and (match_tier in ('number', 'confirmed') or ($is_officer::boolean and match_tier = 'exact'))
