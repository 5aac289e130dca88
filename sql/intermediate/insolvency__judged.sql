-- What one event means now, in the light of the case it is of and of what the register said later.
-- kept: table
-- grain: event_id
-- true: event_class in ('failure', 'warning', 'solvent', 'cleared', 'restructuring', 'dissolved')
-- true: not (procedure = 'mvl' and event_class = 'failure')
--
-- event_id        The event.
-- procedure       Which procedure.
-- procedure_name  The procedure in words.
-- event_class     What it means now; null where it says nothing.
-- case_id         The case it is of; null where none has begun.
-- failure_id      The failure the case is of; null where the case is none.
-- started_on      The earliest day of the case.
-- failed_on       The earliest day of the failure.
-- ended_on        The day the case ended or turned into another.
-- ended_because   cleared, ended, or what it turned into.
with

names as (
    select procedure, name, main_class, coalesce(is_liquidation, '') = 'yes' as is_liquidation
    from seeds.procedure_names
),

-- A solvent or an insolvent company's status says nothing that its notices have not said.
explained as (
    select distinct org_id from intermediate.insolvency__cases
    where case_class in ('failure', 'solvent')
),

-- Every administration or arrangement has ended, no liquidation came of it, and the register then calls the company active.
rescued as (
    select cases.org_id
    from intermediate.insolvency__cases as cases
    inner join names on cases.procedure = names.procedure
    inner join intermediate.insolvency__register as register on cases.org_id = register.org_id
    where cases.case_class = 'failure'
    group by cases.org_id
    having not bool_or(cases.ended_on is null or names.is_liquidation)
        and bool_and(register.status ilike 'active%' and register.read_on >= cases.ended_on)
)

select
    events.event_id,
    events.procedure,
    names.name as procedure_name,
    case
        when events.role = 'status' and explained.org_id is not null and events.procedure <> 'accounts_overdue' then null
        when events.role = 'status' then events.source_class
        when events.source_class in ('warning', 'dissolved') and cases.ended_because = 'cleared' then 'cleared'
        when cases.case_class = 'failure' and rescued.org_id is not null then 'cleared'
        when events.role = 'continues' then coalesce(events.source_class, cases.case_class)
        else events.source_class
    end as event_class,
    cases.case_id,
    cases.failure_id,
    cases.started_on,
    cases.failed_on,
    cases.ended_on,
    cases.ended_because,
from intermediate.insolvency__events as events
left join names on events.procedure = names.procedure
asof left join intermediate.insolvency__cases as cases
    on events.org_id = cases.org_id and events.procedure = cases.procedure
    and coalesce(if(events.role in ('start', 'warning'), events.source_class, null), names.main_class) = cases.case_class
    and events.happened_on >= cases.started_on
left join explained on events.org_id = explained.org_id
left join rescued on events.org_id = rescued.org_id
