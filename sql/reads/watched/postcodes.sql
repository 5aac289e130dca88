-- The postcodes of organisations that no loaded list leads to a ward, the most used first.
--
-- postcode   The postcode, with one space.
select postcode,
from marts.unplaced_postcodes
order by organisations desc, postcode
