-- One case: everything of one procedure of one organisation, from its earliest day.
-- kept: table
-- grain: case_id
-- unique: org_id, procedure, case_class, started_on
-- true: ended_on >= started_on
--
-- case_id       52 bits of a hash of organisation, procedure, class and first day.
-- org_id        The organisation.
-- procedure     Which procedure.
-- case_class    failure, warning, solvent, restructuring or dissolved.
-- started_on    The earliest day of any source.
-- ended_on      The day a source says it ended; null where none does.
-- is_cleared    What ended it takes it back: the petition dismissed, the moratorium over, the company restored.
--
-- A step within twelve months of the first day is of the same case; one behind its end, or later, begins another.
with recursive

-- What is hidden as this is built makes no case, and turns none into another.
events as (
    select org_id, procedure, role, source_class, happened_on
    from intermediate.insolvency__events
    where org_id is not null and not coalesce(list_contains(getvariable('hidden_events')::bigint[], event_id), false)
),

steps as (
    select distinct org_id, procedure, source_class as case_class, happened_on
    from events
    where role in ('start', 'warning')
        and source_class in ('failure', 'warning', 'solvent', 'restructuring', 'dissolved')
),

ends as (
    select org_id, procedure, happened_on, bool_or(coalesce(source_class, '') = 'cleared') as is_cleared,
    from events
    where role = 'ends'
    group by org_id, procedure, happened_on
),

behind as (
    select steps.*, ends.happened_on as end_before_on,
    from steps
    asof left join ends
        on steps.org_id = ends.org_id and steps.procedure = ends.procedure and steps.happened_on > ends.happened_on
),

chain as (
    select org_id, procedure, case_class, min(happened_on) as started_on,
    from behind
    group by org_id, procedure, case_class
    union all
    select behind.org_id, behind.procedure, behind.case_class, min(behind.happened_on),
    from chain
    inner join behind
        on chain.org_id = behind.org_id and chain.procedure = behind.procedure
        and chain.case_class = behind.case_class and chain.started_on < behind.happened_on
    where behind.happened_on > chain.started_on + interval 12 months or behind.end_before_on >= chain.started_on
    group by behind.org_id, behind.procedure, behind.case_class
),

spells as (
    select
        chain.*,
        lead(started_on) over (partition by org_id, procedure, case_class order by started_on) as next_on,
    from chain
)

select
    cast('0x' || left(md5(concat_ws('|', spells.org_id, spells.procedure, spells.case_class,
        strftime(spells.started_on, '%Y-%m-%d'))), 13) as bigint) as case_id,
    spells.org_id,
    spells.procedure,
    spells.case_class,
    spells.started_on,
    min(ends.happened_on) as ended_on,
    coalesce(arg_min(ends.is_cleared, ends.happened_on), false) as is_cleared,
from spells
left join ends
    on spells.org_id = ends.org_id and spells.procedure = ends.procedure
    and ends.happened_on >= spells.started_on
    and (spells.next_on is null or ends.happened_on < spells.next_on)
group by all
