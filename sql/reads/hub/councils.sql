-- The councils whose hubs are loaded.
--
-- council_ons   The council.
-- name          Its name.
-- hubs          How many hubs.
-- is_default    The one of multiplier.toml; where its hubs are not loaded, the one with most.
select
    council_ons,
    council_name as name,
    count(*) as hubs,
    row_number() over (order by council_ons <> getvariable('council'), count(*) desc, council_ons) = 1 as is_default,
from marts.hubs
group by council_ons, council_name
order by name
