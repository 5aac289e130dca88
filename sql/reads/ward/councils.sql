-- The councils whose wards are loaded.
--
-- council_ons   The council.
-- name          Its name.
-- wards         How many wards its pages are drawn with.
-- is_default    The one of multiplier.toml; where that has no wards, the first by name.
with

wards as (
    select council_ons, count(*) as wards from marts.wards where is_current and council_ons is not null group by council_ons
),

named as (
    select wards.council_ons, coalesce(areas.name, councils.name, wards.council_ons) as name, wards.wards,
    from wards
    left join marts.areas as areas on wards.council_ons = areas.area_code and areas.kind = 'lad'
    left join marts.councils as councils on wards.council_ons = councils.council_ons
)

select
    council_ons,
    name,
    wards,
    row_number() over (order by council_ons <> getvariable('council'), name, council_ons) = 1 as is_default,
from named
order by name, council_ons
