-- One event as it is told: what it means now, its case, how long it stands, and what the register says beside it.
-- grain: event_id
--
-- event_id            The event.
-- org_id              The organisation by its number; null where the source gives none.
-- organisation        Its name in the register, else as the source writes it.
-- happened_on         The day of the notice or of the step; of a status, the day it was read.
-- event_class         What it means now; null where it says nothing.
-- source_class        What it meant by itself.
-- procedure           Which procedure, in short.
-- procedure_name      The procedure in words.
-- role                start, warning, continues, ends, status or none.
-- case_id             The case it is of.
-- failure_id          The failure the case is of.
-- case_started_on     The earliest day of the case.
-- failed_on           The earliest day of the failure; null where the case is none.
-- case_ended_on       The day the case ended or turned into another.
-- case_ended_because  cleared, ended, or what it turned into.
-- source              gazette, companies_house, companies_bulk or charity_commission.
-- notice_url          Where it can be read.
-- evidence            What the source calls it, its number there, and where its meaning is written.
-- checked_on          The last day on which a source that would tell of a change was read.
-- expires_on          From the day after it is not to be shown as standing, unless it was checked again.
-- register_status     What the register of companies last said; null where it was not read.
-- register_read_on    The day the register stood so.
-- register_says       Both in a sentence; null where the register was not read.
-- is_withdrawn        The source took it back.
-- _file               The published file.
-- _row                The line of the file.
with

dated as (
    select
        events.*,
        register.name as registered_name,
        register.status as register_status,
        register.read_on as register_read_on,
        strftime(register.read_on, '%-d %B %Y') as register_day,
        greatest(events.read_on, register.read_on) as checked_on,
        -- A warning that nothing followed is stale after half a year, however often it is looked at.
        cast(least(
            greatest(events.read_on, register.read_on) + to_days(getvariable('event_recheck_days')::integer),
            if(events.role = 'warning', events.happened_on + interval 6 months, null)
        ) as date) as expires_on,
    from intermediate.insolvency__events as events
    left join intermediate.insolvency__register as register on events.org_id = register.org_id
)

select
    dated.event_id,
    dated.org_id,
    coalesce(dated.registered_name, dated.company_name) as organisation,
    dated.happened_on,
    judged.event_class,
    dated.source_class,
    dated.procedure,
    judged.procedure_name,
    dated.role,
    judged.case_id,
    judged.failure_id,
    judged.started_on as case_started_on,
    judged.failed_on,
    judged.ended_on as case_ended_on,
    judged.ended_because as case_ended_because,
    dated.source,
    dated.notice_url,
    concat_ws(', ', dated.label, dated.source_id, dated.because) as evidence,
    dated.checked_on,
    dated.expires_on,
    dated.register_status,
    dated.register_read_on,
    case
        when dated.register_status is null then null
        when dated.register_read_on < dated.happened_on
            then 'The register was last read on ' || dated.register_day || ', before this.'
        when dated.source = 'gazette' and dated.register_status ilike 'active%'
            and judged.event_class in ('failure', 'solvent', 'dissolved')
            then 'The Gazette says ' || judged.procedure_name || '; on ' || dated.register_day
                || ' the register still said ' || lower(dated.register_status) || '.'
        else 'On ' || dated.register_day || ' the register said ' || lower(dated.register_status) || '.'
    end as register_says,
    dated.is_withdrawn,
    dated._file,
    dated._row,
from dated
inner join intermediate.insolvency__judged as judged on dated.event_id = judged.event_id
