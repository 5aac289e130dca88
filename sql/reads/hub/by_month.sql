-- How many introductions came to each step in each month of the period, whenever they began.
--
-- month_on   The first day of the month.
-- stage      ask, introduction, match, funded, delivering.
-- count      How many.
with

days as (
    select
        unnest(['ask', 'introduction', 'match', 'funded', 'delivering']) as stage,
        unnest([asked_on, introduced_on, matched_on, funded_on, delivering_on]) as day,
    from reads.hub__chains
),

counted as (
    select cast(date_trunc('month', day) as date) as month_on, stage, count(*) as count,
    from days
    where day between $from_on::date and $to_on::date
    group by all
),

months as (
    select unnest(range(min(month_on), cast(max(month_on) + interval 1 month as date), interval 1 month)) as month_on, from counted
)

select cast(months.month_on as date) as month_on, stages.stage, coalesce(counted.count, 0) as count,
from months
cross join (select unnest(['ask', 'introduction', 'match', 'funded', 'delivering']) as stage) as stages
left join counted on months.month_on = counted.month_on and stages.stage = counted.stage
order by months.month_on, list_position(['ask', 'introduction', 'match', 'funded', 'delivering'], stages.stage)
