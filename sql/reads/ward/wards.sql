-- The wards of one council in the vintage its pages are drawn with.
--
-- ward_code    The ward.
-- ward_name    Its name.
-- vintage      The year of its boundaries.
-- is_default   The first by name.
select
    ward_code,
    name as ward_name,
    vintage,
    row_number() over (order by name, ward_code) = 1 as is_default,
from marts.wards
where council_ons = $council::varchar and is_current
order by ward_name, ward_code
