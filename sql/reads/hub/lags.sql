-- How long it took from one step to another, of the introductions begun in the period.
--
-- from_stage    The earlier step.
-- to_stage      The later one.
-- n             How many tell both days.
-- median_days   Days, for the middle one of these.
-- p90_days      Days within which nine in ten of these came.
with

days as (
    select
        unnest([1, 2, 3, 4, 5]) as place,
        unnest(['ask', 'introduction', 'match', 'funded', 'introduction']) as from_stage,
        unnest(['introduction', 'match', 'funded', 'delivering', 'funded']) as to_stage,
        unnest([
            introduced_on - asked_on, matched_on - introduced_on, funded_on - matched_on, delivering_on - funded_on, funded_on - introduced_on
        ]) as days,
    from reads.hub__scope
)

select
    from_stage,
    to_stage,
    count(*) as n,
    cast(round(median(days)) as integer) as median_days,
    cast(round(quantile_cont(days, 0.9)) as integer) as p90_days,
from days
where days >= 0
group by place, from_stage, to_stage
order by place
