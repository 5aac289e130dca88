-- Something that happened to a charity, as registration, removal or transfer of assets, in one extract.
-- grain: _arrival, _row
-- not null: organisation_number, happened_on
--
-- org_id                Its org-id, GB-CHC- and the registered number; a linked charity has that of its main charity.
-- organisation_number   The Commission's own number of it, which no other has.
-- linked_number         0 for the main charity, above 0 for one linked to it.
-- event_order           Which of its events it is, from 1.
-- event_type            What happened, in the Commission's words.
-- happened_on           The day.
-- reason                Why, in its words: Ceased to exist, Does not operate, Amalgamated.
-- other_org_id          The charity it happened with.
-- snapshot_on           The day of the extract; else the day it was loaded.
-- _arrival              The arrival it came with.
-- _file                 The published file.
-- _part                 The text in the zip file.
-- _row                  The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    _linked_number as linked_number,
    _event_order as event_order,
    event_type,
    _happened_on as happened_on,
    reason,
    charity_id(other_number) as other_org_id,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities__events
