-- The councils that a grant reaches.
--
-- council_ons   The council.
-- name          Its name.
-- grants        How many grants reach it.
-- is_default    The one of multiplier.toml; where no grant reaches that, the one that most reach among those whose wards are loaded.
with

areas as (
    select area_code, name, from marts.areas where kind = 'lad'
),

paying as (
    select council_ons, name, from marts.councils
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
    coalesce(areas.name, paying.name, giving.name, reached.council_ons) as name,
    reached.grants,
    row_number() over (
        order by reached.council_ons <> getvariable('council'), mapped.council_ons is null, reached.grants desc, reached.council_ons
    ) = 1 as is_default,
from reached
left join areas on reached.council_ons = areas.area_code
left join paying on reached.council_ons = paying.council_ons
left join giving on reached.council_ons = giving.funder_ons
left join mapped on reached.council_ons = mapped.council_ons
order by reached.grants desc, name
