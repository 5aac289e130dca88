-- One event of an organisation that a supplier is: the few of marts.insolvency_events that pages ask for.
-- kept: view
-- grain: event_id
-- not null: org_id, happened_on
--
-- event_id         The event's number; what a person has hidden is not here from the next question on.
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
select
    event_id,
    org_id,
    organisation,
    happened_on,
    -- Of what is shown: nothing begins on the day of a hidden event.
    min(happened_on) over (partition by org_id, matter) as started_on,
    ended_on,
    event_class,
    procedure_name,
    matter,
    source,
    notice_url,
    evidence,
    checked_on,
    expires_on,
    register_says,
from intermediate.insolvency__of_suppliers
where not coalesce(list_contains(getvariable('hidden_events')::bigint[], event_id), false)
