-- A working or previous name of one charity, in one extract of the register.
-- grain: _arrival, _row
-- not null: organisation_number, name
--
-- org_id                Its org-id, GB-CHC- and the registered number; a linked charity has that of its main charity.
-- organisation_number   The Commission's own number of it, which no other has.
-- linked_number         0 for the main charity, above 0 for one linked to it.
-- name                  The name.
-- kind                  previous, or other for a working name.
-- snapshot_on           The day of the extract; else the day it was loaded.
-- _arrival              The arrival it came with.
-- _file                 The published file.
-- _part                 The text in the zip file.
-- _row                  The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    _linked_number as linked_number,
    name,
    case when lower(kind) like 'previous%' then 'previous' else 'other' end as kind,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities__names
