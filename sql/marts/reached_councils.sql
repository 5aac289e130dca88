-- A council that a grant reaches.
-- grain: council_ons
--
-- council_ons   The council.
-- name          Its name; its code where none is loaded.
-- grants        How many grants reach it.
-- is_mapped     Its wards of today are loaded.
with

areas as (
    select area_code, name, from marts.areas where kind = 'lad'
),

giving as (
    select funder_ons, min(funder_name) as name, from marts.grants where funder_ons is not null group by funder_ons
),

mapped as (
    select distinct council_ons, from marts.wards where is_current
),

reached as (
    select council_ons, count(distinct grant_id) as grants, from marts.grant_places where council_ons is not null group by council_ons
)

select
    reached.council_ons,
    coalesce(areas.name, councils.name, giving.name, reached.council_ons) as name,
    reached.grants,
    mapped.council_ons is not null as is_mapped,
from reached
left join areas on reached.council_ons = areas.area_code
left join marts.councils as councils on reached.council_ons = councils.council_ons
left join giving on reached.council_ons = giving.funder_ons
left join mapped on reached.council_ons = mapped.council_ons
