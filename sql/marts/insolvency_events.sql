-- One event of one organisation by one source, what it means now, and the case and the failure it is of.
-- kept: view
-- grain: event_id
--
-- event_id            Stable number of organisation, procedure, source and the source's own number; what can be hidden.
-- org_id              The organisation by its number; null where the source gives none.
-- organisation        Its name in the register, else as the source writes it.
-- supplier_id         A supplier that is this organisation, of several the surest; null where nobody paid it.
-- match_tier          How that is known: number, confirmed or exact.
-- happened_on         The day of the notice or of the step; of a status, the day it was read.
-- event_class         What it means now: failure, warning, solvent, cleared, restructuring, dissolved; null: nothing.
-- source_class        What it meant by itself; a petition that was dismissed later was a warning.
-- procedure           Which procedure, in short.
-- procedure_name      The procedure in words.
-- role                start, warning, continues, ends, status or none.
-- case_id             The case: what one organisation's one procedure brought, from its earliest day.
-- failure_id          The failure the case is of; an administration and the liquidation after it are one.
-- case_started_on     The earliest day of the case.
-- failed_on           The earliest day of the failure; null where the case is none.
-- case_ended_on       The day the case ended or turned into another; null where neither is known.
-- case_ended_because  cleared, ended, or what it turned into.
-- source              gazette, companies_house, companies_bulk or charity_commission.
-- notice_url          Where it can be read.
-- evidence            What the source calls it, its number there, and where its meaning is written.
-- checked_on          The last day on which a source that would tell of a change was read.
-- expires_on          From the day after it is not to be shown as standing, unless it was checked again.
-- is_expired          That day is past.
-- register_status     What the register of companies last said; null where it was not read.
-- register_read_on    The day the register stood so.
-- register_says       Both in a sentence, the register's lag said as such; null where the register was not read.
-- confirmed_by        Who confirmed that the supplier is the organisation; null where its number did.
-- is_withdrawn        The source took it back, so that it means nothing.
-- _file               The published file.
-- _row                The line of the file.
with

sure as (
    select org_id, supplier_id, match_tier, case match_tier when 'number' then 1 when 'confirmed' then 2 else 3 end as place
    from marts.suppliers
    where org_id is not null
),

suppliers as (
    select
        org_id,
        arg_min(supplier_id, (place, supplier_id)) as supplier_id,
        arg_min(match_tier, (place, supplier_id)) as match_tier,
    from sure
    group by org_id
),

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
    where not coalesce(list_contains(getvariable('hidden_events')::bigint[], events.event_id), false)
)

select
    dated.event_id,
    dated.org_id,
    coalesce(dated.registered_name, dated.company_name) as organisation,
    suppliers.supplier_id,
    suppliers.match_tier,
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
    coalesce(dated.expires_on < current_date, false) as is_expired,
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
    cast(null as varchar) as confirmed_by,
    dated.is_withdrawn,
    dated._file,
    dated._row,
from dated
inner join intermediate.insolvency__judged as judged on dated.event_id = judged.event_id
left join suppliers on dated.org_id = suppliers.org_id
