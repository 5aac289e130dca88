-- What one event that is not hidden says, of whom and whose notice; nothing where there is none.
--
-- organisation     Its name in the register, else as the source writes it.
-- happened_on      The day of the notice or of the step.
-- procedure_name   The procedure in words.
-- event_class      What it means now; null: nothing.
select organisation, org_id, happened_on, procedure_name, event_class, source, notice_url,
from marts.insolvency_events
where event_id = $event_id::bigint
