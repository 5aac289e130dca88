-- In which area of a local skills improvement plan a council lies, and what the plan puts first.
--
-- lsip_code   The area.
-- lsip_name   Its name.
-- priority    A priority; null where none is loaded.
select lsip_code, lsip_name, priority
from marts.lsips
where council_ons = $council::varchar
order by lsip_name, priority
