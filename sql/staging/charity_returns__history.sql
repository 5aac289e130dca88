-- The return of one charity for one year: when it was due and came, income and expenditure.
-- grain: _arrival, _row
-- not null: year_ends_on
--
-- org_id                 Its org-id, GB-CHC- and the registered number.
-- organisation_number    The Commission's own number of it, which no other has.
-- year_starts_on         The first day of the year it speaks of.
-- year_ends_on           The last day of that year.
-- cycle                  Which annual return, as AR22.
-- due_on                 The day it had to be in.
-- received_on            The day it was in; null where it never was.
-- accounts_received_on   The day the accounts were in.
-- income_gbp             Income of the year.
-- expenditure_gbp        Expenditure of the year.
-- is_qualified           Whether the accounts came with reservations; the register says only where they did.
-- is_suppressed          Whether the Commission withholds something.
-- snapshot_on            The day of the extract; else the day it was loaded.
-- _arrival               The arrival it came with.
-- _file                  The published file.
-- _part                  The text in the zip file.
-- _row                   The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    _year_starts_on as year_starts_on,
    _year_ends_on as year_ends_on,
    cycle,
    _due_on as due_on,
    _received_on as received_on,
    _accounts_received_on as accounts_received_on,
    _income as income_gbp,
    _expenditure as expenditure_gbp,
    coalesce(try_cast(is_qualified as boolean), false) as is_qualified,
    try_cast(is_suppressed as boolean) as is_suppressed,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charity_returns')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charity_returns__history
