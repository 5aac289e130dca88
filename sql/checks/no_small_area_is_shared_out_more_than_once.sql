-- Wards that exist at once share out each small area at most once: nobody is counted twice.
select atom_code, ward_vintage, basis, sum(share) as shared_out,
from intermediate.places__ward_parts
group by atom_code, ward_vintage, basis
having sum(share) > 1.000001
