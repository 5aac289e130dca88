-- The events that the reader may see: of the public, failures; and never one that a person has hidden.
--
-- event_id      The event.
-- is_expired    It was not checked again in time.
select
    event_id,
    org_id,
    organisation,
    happened_on,
    started_on,
    ended_on,
    event_class,
    procedure_name,
    matter,
    source,
    notice_url,
    evidence,
    checked_on,
    expires_on,
    coalesce(expires_on < $today::date, false) as is_expired,
    register_says,
from marts.supplier_events
where
    happened_on <= $today::date
    and ($is_officer::boolean or event_class = 'failure')
