-- The councils whose exchanges are loaded.
--
-- council_ons   The council.
-- name          Its name.
-- is_default    The one of multiplier.toml; where its exchange is not loaded, the first.
with

found as (
    select council_ons from marts.skill_offers
    union
    select council_ons from marts.skill_needs
),

names as (
    select area_code as council_ons, name from marts.areas where kind = 'lad'
)

select
    found.council_ons,
    coalesce(councils.name, names.name, replace(found.council_ons, 'unknown:', 'Not known: ')) as name,
    row_number() over (order by found.council_ons <> getvariable('council'), found.council_ons) = 1 as is_default,
from found
left join marts.councils as councils on found.council_ons = councils.council_ons
left join names on found.council_ons = names.council_ons
order by name
