-- The councils of which anything can be found.
--
-- council_ons   The council.
-- name          Its name; its code where none is loaded.
-- is_default    The one of multiplier.toml; where nothing of that is loaded, the one with the most payments.
with

loaded as (
    select distinct council_ons from marts.findable where council_ons is not null
)

select
    loaded.council_ons,
    coalesce(councils.name, reached.name, areas.name, loaded.council_ons) as name,
    row_number() over (
        order by loaded.council_ons <> getvariable('council'), councils.payments desc nulls last, loaded.council_ons
    ) = 1 as is_default,
from loaded
left join marts.councils as councils on loaded.council_ons = councils.council_ons
left join marts.reached_councils as reached on loaded.council_ons = reached.council_ons
left join marts.areas as areas on loaded.council_ons = areas.area_code and areas.kind = 'lad'
order by name, loaded.council_ons
