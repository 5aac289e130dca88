-- One case, what it turned into, and the failure it is of: a liquidation out of an administration is the same one.
-- kept: table
-- grain: case_id
-- true: (failure_id is null) = (case_class <> 'failure')
--
-- case_id         The case.
-- failure_id      The first case of the failure it is of; null where the case is no failure.
-- org_id          The organisation.
-- procedure       Which procedure.
-- case_class      failure, warning, solvent, restructuring or dissolved.
-- started_on      Its earliest day.
-- failed_on       The earliest day of the failure; null where the case is no failure.
-- ended_on        The day it ended or turned into another; null where neither is known.
-- ended_because   cleared, ended, or turned into and the name of the procedure.
with

names as (
    select
        procedure,
        name,
        coalesce(goes_on, '') = 'yes' as goes_on,
        coalesce(is_liquidation, '') = 'yes' as is_liquidation,
    from seeds.procedure_names
),

failures as (
    select
        spells.*,
        names.name,
        names.goes_on,
        names.is_liquidation,
        row_number() over (
            partition by spells.org_id order by spells.started_on, names.goes_on desc, spells.procedure
        ) as place,
    from intermediate.insolvency__spells as spells
    inner join names on spells.procedure = names.procedure
    where spells.case_class = 'failure'
),

restored as (
    select org_id, happened_on from intermediate.insolvency__events
    where procedure = 'dissolution' and source_class = 'cleared'
        and not coalesce(list_contains(getvariable('hidden_events')::bigint[], event_id), false)
),

-- A liquidation ends with the company. An administration lasts a year and can be lengthened by one; where its end is
-- published, what follows within six months goes on from it.
going_on as (
    select distinct later.case_id,
    from failures as later
    inner join failures as earlier
        on later.org_id = earlier.org_id and earlier.place < later.place and earlier.goes_on
    left join restored
        on later.org_id = restored.org_id
        and restored.happened_on >= earlier.started_on and restored.happened_on <= later.started_on
    where restored.org_id is null
        and (
            earlier.is_liquidation
            or later.started_on <= coalesce(earlier.ended_on + interval 6 months, earlier.started_on + interval 24 months)
        )
),

counted as (
    select
        failures.*,
        sum(if(going_on.case_id is null, 1, 0)) over (partition by failures.org_id order by failures.place) as number,
    from failures
    left join going_on on failures.case_id = going_on.case_id
),

joined as (
    select
        case_id,
        first_value(case_id) over (partition by org_id, number order by place) as failure_id,
        min(started_on) over (partition by org_id, number) as failed_on,
    from counted
),

-- A solvent winding up turns whenever a failure follows; a warning only within a year of it.
turned as (
    select
        spells.case_id,
        min(failures.started_on) as turned_on,
        arg_min(failures.name, failures.place) as turned_name,
    from intermediate.insolvency__spells as spells
    inner join failures
        on spells.org_id = failures.org_id and failures.started_on >= spells.started_on
        and (spells.ended_on is null or failures.started_on <= spells.ended_on)
    where spells.case_class = 'solvent'
        or (spells.case_class = 'warning' and failures.started_on <= spells.started_on + interval 12 months)
    group by spells.case_id
),

ended as (
    select
        spells.*,
        joined.failure_id,
        joined.failed_on,
        turned.turned_on,
        turned.turned_name,
    from intermediate.insolvency__spells as spells
    left join joined on spells.case_id = joined.case_id
    left join turned on spells.case_id = turned.case_id
)

select
    case_id,
    failure_id,
    org_id,
    procedure,
    case_class,
    started_on,
    failed_on,
    coalesce(turned_on, ended_on) as ended_on,
    case
        when turned_name is not null then 'turned into ' || turned_name
        when ended_on is null then null
        when is_cleared then 'cleared'
        else 'ended'
    end as ended_because,
from ended
