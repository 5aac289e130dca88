-- One event that means something, of an organisation that a supplier is: the few that pages ask for, hidden or not.
-- kept: table
-- grain: event_id
-- not null: org_id, happened_on, event_class
--
-- event_id         The event.
-- org_id           The organisation.
-- organisation     Its name in the register, else as the source writes it.
-- happened_on      The day of the notice or of the step.
-- ended_on         The day its case ended or turned into another; null where neither is known.
-- event_class      What it means now.
-- procedure_name   The procedure in words.
-- matter           The failure, else the case, else the event: what its rows have in common.
-- source           Where it was published.
-- notice_url       Where it can be read.
-- evidence         What the source calls it, its number there, and where its meaning is written.
-- checked_on       The last day on which a source that would tell of a change was read.
-- expires_on       After this day it does not stand, unless it was checked again.
-- register_says    What the register of companies says beside it.
--
-- A table, because events of the whole country are put together anew whenever they are read.
select
    event_id,
    org_id,
    organisation,
    happened_on,
    case_ended_on as ended_on,
    event_class,
    procedure_name,
    coalesce(failure_id, case_id, event_id) as matter,
    source,
    notice_url,
    evidence,
    checked_on,
    expires_on,
    register_says,
from intermediate.insolvency__told
where
    event_class is not null
    and org_id in (select org_id, from intermediate.suppliers__links where org_id is not null)
order by org_id, happened_on, event_id
