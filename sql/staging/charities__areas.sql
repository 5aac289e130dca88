-- An area that one charity says it works in.
-- grain: _arrival, _row
-- not null: area
--
-- org_id                Its org-id, GB-CHC- and the registered number; a linked charity has that of its main charity.
-- organisation_number   The Commission's own number of it, which no other has.
-- linked_number         0 for the main charity, above 0 for one linked to it.
-- area_type             Local Authority, Region, Country or Continent.
-- area                  The area by name.
-- within_type           What it lies in: a continent, or a metropolitan county.
-- within                Its name.
-- snapshot_on           The day of the extract; else the day it was loaded.
-- _arrival              The arrival it came with.
-- _file                 The published file.
-- _part                 The text in the zip file.
-- _row                  The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    _linked_number as linked_number,
    area_type,
    area,
    within_type,
    within,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities__areas
