-- The feeds whose services were fetched and are loaded.
--
-- url   The feed's address.
select distinct url,
from raw._arrivals
where source = 'services' and url is not null
order by url
