-- Which financial years have introductions of a council's hubs, and which one to show first.
--
-- label        The year, or all years loaded.
-- from_on      Its first day.
-- to_on        Its last day.
-- chains       How many introductions, or asks for one, began in it.
-- is_default   The latest year that is over by what is loaded, if 20 or more began in it; else all years.
with

begun as (
    select cast(
        date_trunc('year', began_on - to_months(getvariable('year_start_month') - 1)) + to_months(getvariable('year_start_month') - 1) as date
    ) as from_on
    from marts.hub_chains
    where council_ons = $council::varchar
),

years as (
    select from_on, cast(from_on + interval 1 year - interval 1 day as date) as to_on, count(*) as chains,
    from begun
    group by from_on
),

every as (
    select
        if(year(from_on) = year(to_on), cast(year(from_on) as varchar), strftime(from_on, '%Y-') || strftime(to_on, '%y')) as label,
        years.*,
        chains >= 20 and to_on = (
            select max(over.to_on) from years as over
            where over.to_on < (select max(happened_on) from marts.hub_activity where council_ons = $council::varchar)
        ) as is_full,
    from years
    union all by name
    select 'all years loaded' as label, min(from_on) as from_on, max(to_on) as to_on, sum(chains) as chains, null as is_full,
    from years
    having count(*) > 0
)

select
    label,
    from_on,
    to_on,
    cast(chains as bigint) as chains,
    row_number() over (order by coalesce(is_full, false) desc, is_full is not null, from_on) = 1 as is_default,
from every
order by is_full is null desc, from_on desc
