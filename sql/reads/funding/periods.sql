-- Which financial years have grants that reach a council, and which one to show first.
--
-- label             The year, or all years loaded.
-- from_on           Its first day.
-- to_on             Its last day.
-- grants            How many grants.
-- amount_gbp        Their amounts.
-- is_default        The latest year that is over by the grants loaded, if it has 20 of them or more; else all years.
with

grants as (
    select
        grants.awarded_on,
        grants.amount_gbp,
        cast(date_trunc('year', grants.awarded_on - to_months(getvariable('year_start_month') - 1)) as date)
            + to_months(getvariable('year_start_month') - 1) as from_on,
    from marts.grants as grants
    semi join marts.grant_places as places on grants.grant_id = places.grant_id and places.council_ons = $council::varchar
    where grants.is_counted
),

years as (
    select
        cast(from_on as date) as from_on,
        cast(from_on + interval 1 year - interval 1 day as date) as to_on,
        count(*) as grants,
        sum(amount_gbp) as amount_gbp,
    from grants
    group by from_on
),

every as (
    select
        if(year(from_on) = year(to_on), cast(year(from_on) as varchar), strftime(from_on, '%Y-') || strftime(to_on, '%y')) as label,
        years.*,
        -- Grants are published late: a year is over here when later ones are loaded.
        years.grants >= 20 and years.to_on = (
            select max(over.to_on) from years as over where over.to_on < (select max(awarded_on) from marts.grants)
        ) as is_full,
    from years
    union all by name
    select 'all years loaded' as label, min(from_on) as from_on, max(to_on) as to_on, sum(grants) as grants, sum(amount_gbp) as amount_gbp, null as is_full,
    from years
    having count(*) > 0
)

select
    label,
    from_on,
    to_on,
    cast(grants as bigint) as grants,
    amount_gbp,
    row_number() over (order by coalesce(is_full, false) desc, is_full is not null, from_on) = 1 as is_default,
from every
order by is_full is null desc, from_on desc
