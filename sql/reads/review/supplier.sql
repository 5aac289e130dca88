-- Which organisation one supplier is taken for.
--
-- name         The supplier's name, as published.
-- org_id       The organisation; null where none is known.
-- match_tier   number, exact, confirmed or none.
select name, org_id, match_tier,
from marts.suppliers
where supplier_id = $supplier_id::bigint
