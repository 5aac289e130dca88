-- How far the introductions begun in the period came, step by step, and how long each step took.
--
-- stage             ask, introduction, match, funded, delivering.
-- label             What people call it.
-- count             How many came so far, or further.
-- of_previous_pct   Share of those that came to the step before; null where these are under 20.
-- median_days       Days from the step before, for the middle one of those that tell both.
-- n_days            How many tell both days.
with

steps as (
    select unnest([
        {'step': 1, 'stage': 'ask', 'label': 'Asked'},
        {'step': 2, 'stage': 'introduction', 'label': 'Introduced'},
        {'step': 3, 'stage': 'match', 'label': 'Matched'},
        {'step': 4, 'stage': 'funded', 'label': 'Funded'},
        {'step': 5, 'stage': 'delivering', 'label': 'Delivering'}
    ], recursive := true)
),

days as (
    select
        reached,
        unnest([2, 3, 4, 5]) as step,
        unnest([introduced_on - asked_on, matched_on - introduced_on, funded_on - matched_on, delivering_on - funded_on]) as days,
    from reads.hub__scope
),

counted as (
    select steps.step, steps.stage, steps.label, count(scope.chain_key) as count,
    from steps
    left join reads.hub__scope as scope on scope.reached >= steps.step
    group by steps.step, steps.stage, steps.label
),

lags as (
    select step, cast(round(median(days)) as integer) as median_days, count(*) as n_days,
    from days
    where days >= 0
    group by step
)

select
    counted.stage,
    counted.label,
    counted.count,
    if(lag(counted.count) over steps >= 20, counted.count * 100.0 / lag(counted.count) over steps, null) as of_previous_pct,
    lags.median_days,
    coalesce(lags.n_days, 0) as n_days,
from counted
left join lags on counted.step = lags.step
window steps as (order by counted.step)
order by counted.step
