-- The councils that a grant reaches.
--
-- council_ons   The council.
-- name          Its name.
-- grants        How many grants reach it.
with

areas as (
    select area_code, name, from marts.areas where kind = 'lad'
),

reached as (
    select council_ons, count(distinct grant_id) as grants, from marts.grant_places where council_ons is not null group by council_ons
)

select reached.council_ons, coalesce(councils.name, reached.council_ons) as name, reached.grants,
from reached
left join areas as councils on reached.council_ons = councils.area_code
order by reached.grants desc, name
