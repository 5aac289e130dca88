-- The suppliers that are asked about.
--
-- supplier_id   The supplier.
select unnest($suppliers::bigint[]) as supplier_id,
