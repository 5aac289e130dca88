-- The financial years of which an exchange is published: those that are over.
--
-- year         The year, as 2024-25.
-- from_on      Its first day.
-- to_on        Its last day.
-- is_default   The latest.
with

found as (
    select year, year_from from marts.skill_offers where council_ons = $council::varchar
    union
    select year, year_from from marts.skill_needs where council_ons = $council::varchar
)

select
    year,
    year_from as from_on,
    cast(year_from + interval 1 year - interval 1 day as date) as to_on,
    year_from = max(year_from) over () as is_default,
from found
order by year_from desc
