-- One charity of England and Wales as it stood in one extract of the register.
-- grain: _arrival, _row
-- not null: organisation_number, name
--
-- org_id                      Its org-id, GB-CHC- and the registered number; a linked charity has that of its main charity.
-- organisation_number         The Commission's own number of it, which no other has.
-- number                      The registered number.
-- linked_number               0 for the main charity, above 0 for one linked to it.
-- name                        Its main name.
-- legal_form                  In the Commission's words; null where it is not known.
-- is_registered               Whether it is registered, and not removed.
-- registered_on               The day it was registered.
-- removed_on                  The day it was removed.
-- reporting_status            Whether its last return is in, in the Commission's words.
-- is_overdue                  Whether its last return is not in though it is due; null where nothing is said.
-- year_ends_on                The last day of the year its latest accounts speak of.
-- income_gbp                  Its income of that year.
-- expenditure_gbp             Its expenditure of that year.
-- postcode                    The postcode it can be written to at.
-- company_number              Its number at Companies House, if it is a company too.
-- is_cio                      Whether it is a charitable incorporated organisation; null where nothing is said.
-- is_cio_dissolved            Whether it was one and is dissolved; null where nothing is said.
-- cio_dissolution_notice_on   The day notice was given that it is to be dissolved.
-- is_insolvent                Whether the Commission knows it to be insolvent.
-- is_in_administration        Whether it is in administration.
-- snapshot_on                 The day of the extract; else the day it was loaded.
-- _arrival                    The arrival it came with.
-- _file                       The published file.
-- _part                       The text in the zip file.
-- _row                        The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    number,
    _linked_number as linked_number,
    name,
    type as legal_form,
    lower(status) = 'registered' as is_registered,
    _registered_on as registered_on,
    _removed_on as removed_on,
    reporting_status,
    regexp_matches(lower(reporting_status), 'overdue|default') as is_overdue,
    _year_ends_on as year_ends_on,
    _latest_income as income_gbp,
    _latest_expenditure as expenditure_gbp,
    upper(postcode) as postcode,
    company_number(company_number) as company_number,
    try_cast(is_cio as boolean) as is_cio,
    try_cast(is_cio_dissolved as boolean) as is_cio_dissolved,
    _cio_dissolution_notice_on as cio_dissolution_notice_on,
    try_cast(is_insolvent as boolean) as is_insolvent,
    try_cast(is_in_administration as boolean) as is_in_administration,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities__charities
