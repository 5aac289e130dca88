-- Which figures of a council are other than before the last load, the latest years first.
--
-- figure      paid_gbp, payments, grants_gbp, grants, introductions, delivering.
-- period      The financial year.
-- before      The figure in the store before; null where nothing of it was loaded.
-- now         The figure now; null where nothing of it is loaded any more.
with

before as (
    select figure, period, value from raw._before where council_ons = $council::varchar
),

standing as (
    select figure, period, value from marts.key_figures where council_ons = $council::varchar
),

compared as (
    select
        coalesce(standing.figure, before.figure) as figure,
        coalesce(standing.period, before.period) as period,
        before.value as before,
        standing.value as now,
    from standing
    full outer join before on standing.figure = before.figure and standing.period = before.period
)

select
    figure,
    period,
    before,
    now,
from compared
where now is distinct from before
order by period desc, list_position(['paid_gbp', 'payments', 'grants_gbp', 'grants', 'introductions', 'delivering'], figure)
