-- One event of one organisation by one source, what it means now, and the case and the failure it is of.
-- kept: view
-- grain: event_id
--
-- event_id            Stable number of organisation, procedure, source and the source's own number. What a person has hidden is not here.
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
)

select
    told.event_id,
    told.org_id,
    told.organisation,
    suppliers.supplier_id,
    suppliers.match_tier,
    told.happened_on,
    told.event_class,
    told.source_class,
    told.procedure,
    told.procedure_name,
    told.role,
    told.case_id,
    told.failure_id,
    told.case_started_on,
    told.failed_on,
    told.case_ended_on,
    told.case_ended_because,
    told.source,
    told.notice_url,
    told.evidence,
    told.checked_on,
    told.expires_on,
    coalesce(told.expires_on < current_date, false) as is_expired,
    told.register_status,
    told.register_read_on,
    told.register_says,
    decided.decided_by as confirmed_by,
    told.is_withdrawn,
    told._file,
    told._row,
from intermediate.insolvency__told as told
left join suppliers on told.org_id = suppliers.org_id
left join intermediate.suppliers__decided as decided
    on suppliers.supplier_id = decided.supplier_id and suppliers.org_id = decided.org_id
    and suppliers.match_tier = 'confirmed' and decided.decision = 'confirmed'
where not coalesce(list_contains(getvariable('hidden_events')::bigint[], told.event_id), false)
