-- Every payment is of a council that the file, the officer or seeds.councils names.
-- severity: warn
select council_ons, payments, amount_gbp,
from marts.councils
where starts_with(council_ons, 'unknown:')
