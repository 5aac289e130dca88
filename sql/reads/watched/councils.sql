-- The councils whose payments are loaded, by their ONS codes.
--
-- council_ons   The council's code.
select council_ons,
from marts.councils
where regexp_matches(council_ons, '^[A-Z][0-9]{8}$')
order by council_ons
