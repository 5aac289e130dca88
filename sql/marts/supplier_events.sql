-- One event of an organisation that some council paid: the few of marts.insolvency_events that pages ask for.
-- grain: event_id
-- not null: org_id, happened_on
--
-- event_id         The event's number; what a person has hidden is left out by whoever reads this.
-- org_id           The organisation.
-- organisation     Its name in the register, else as the source writes it.
-- happened_on      The day of the notice or of the step.
-- started_on       The first day of what it is of: of a failure, the day it failed.
-- ended_on         The day its case ended or turned into another; null where neither is known.
-- event_class      What it means now: failure, warning, solvent, cleared, restructuring or dissolved.
-- procedure_name   The procedure in words.
-- matter           The failure, else the case, else the event: what its rows have in common.
-- source           Where it was published.
-- notice_url       Where it can be read.
-- evidence         What the source calls it, its number there, and where its meaning is written.
-- checked_on       The last day on which a source that would tell of a change was read.
-- expires_on       After this day it does not stand, unless it was checked again.
-- register_says    What the register of companies says beside it.
--
-- A table, and marts.insolvency_events a view: that one holds the events of the whole country, and is put together
-- anew whenever it is read.
select
    events.event_id,
    events.org_id,
    events.organisation,
    events.happened_on,
    coalesce(if(events.event_class = 'failure', events.failed_on, events.case_started_on), events.happened_on)
        as started_on,
    events.case_ended_on as ended_on,
    events.event_class,
    events.procedure_name,
    coalesce(events.failure_id, events.case_id, events.event_id) as matter,
    events.source,
    events.notice_url,
    events.evidence,
    events.checked_on,
    events.expires_on,
    events.register_says,
from marts.insolvency_events as events
where
    events.event_class is not null
    and events.happened_on is not null
    and events.org_id in (select org_id, from marts.suppliers where org_id is not null)
order by events.org_id, events.happened_on, events.event_id
