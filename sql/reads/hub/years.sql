-- The financial years of which counts of people are published: those that are over.
--
-- year         The year, as 2024-25.
-- year_from    Its first day.
-- is_default   The latest.
select year, year_from, year_from = max(year_from) over () as is_default,
from (select distinct year, year_from from marts.hub_people where council_ons = $council::varchar) as years
order by year_from desc
