-- A class that one charity says it is of: what it does, for whom, or how.
-- grain: _arrival, _row
-- not null: code
--
-- org_id                Its org-id, GB-CHC- and the registered number; a linked charity has that of its main charity.
-- organisation_number   The Commission's own number of it, which no other has.
-- linked_number         0 for the main charity, above 0 for one linked to it.
-- code                  The code: 1xx what, 2xx for whom, 3xx how.
-- kind                  What, Who or How.
-- description           The code in words.
-- snapshot_on           The day of the extract; else the day it was loaded.
-- _arrival              The arrival it came with.
-- _file                 The published file.
-- _part                 The text in the zip file.
-- _row                  The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    _linked_number as linked_number,
    code,
    kind,
    description,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities__classifications
