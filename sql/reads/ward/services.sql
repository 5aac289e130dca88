-- Which services local directories list in one ward, by who provides them.
--
-- name           The service; null where its name seems to name somebody.
-- organisation   Who provides it; null where the directory does not say.
-- is_vcse        Voluntary, community or social enterprise by the broad definition; null where unknown.
-- filed_under    What the directory files it under.
-- _file          The file that lists it.
-- _row           The line, or the place in the list.
select name, organisation, is_vcse, replace(taxonomy, '|', '; ') as filed_under, _file, _row,
from marts.services
where council_ons = $council::varchar and ward_code = $ward::varchar and is_active
order by organisation nulls last, name, service_key
