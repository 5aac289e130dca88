-- One notice about a company that gives no number: it is of nobody, whoever bears the name, until a person looks it up.
-- kept: view
-- grain: event_id
--
-- event_id       The event's number; what a person has hidden is not here.
-- supplier_id    The supplier that bears exactly this name, legal form and all; null where none does. A namesake is no link.
-- company_name   The name in the notice; null where no supplier bears it.
-- published_on   The day of the notice.
-- label          What the notice is; null where its words are those of solvent and insolvent companies alike.
-- notice_url     Where it can be read.
-- _file          The published file.
-- _row           The line of the file.
select
    unnumbered.event_id,
    unnumbered.supplier_id,
    unnumbered.company_name,
    events.happened_on as published_on,
    events.label,
    events.notice_url,
    events._file,
    events._row,
from intermediate.insolvency__unnumbered as unnumbered
inner join intermediate.insolvency__events as events on unnumbered.event_id = events.event_id
where not coalesce(list_contains(getvariable('hidden_events')::bigint[], unnumbered.event_id), false)
