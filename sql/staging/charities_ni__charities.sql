-- One charity of Northern Ireland as it stood in one download of the register.
-- grain: _arrival, _row
-- not null: org_id, name
--
-- org_id             Its org-id, GB-NIC- and the registered number.
-- name               Its name.
-- other_name         Another name it uses; null also where it says that there is none.
-- registered_on      The day it was registered.
-- is_registered      Whether it is registered, and not removed.
-- reporting_status   Registered, Removed, or how its return stands, in the Commission's words.
-- is_overdue         Whether its return is not in though it is due.
-- overdue_days       For how many days; null where it is not.
-- year_ends_on       The last day of the year its figures speak of.
-- income_gbp         Its income of that year.
-- expenditure_gbp    Its expenditure of that year.
-- postcode           The postcode at the end of its public address.
-- company_number     Its number at Companies House, with NI.
-- snapshot_on        The day it was loaded: the file does not say of which day it is.
-- _arrival           The arrival it came with.
-- _file              The published file.
-- _part              The text in the zip file.
-- _row               The line of the file.
select
    'GB-NIC-' || regexp_replace(upper(trim(number)), '^NIC', '') as org_id,
    name,
    case when regexp_matches(lower(trim(other_name)), '^(n/?a|none|no|nil|-+|\.)$') then null else other_name end as other_name,
    _registered_on as registered_on,
    lower(status) <> 'removed' as is_registered,
    status as reporting_status,
    lower(status) like 'overdue%' as is_overdue,
    try_cast(nullif(regexp_extract(lower(status), 'overdue: ([0-9]+) day', 1), '') as integer) as overdue_days,
    try_strptime(year_ended, '%d %B %Y')::date as year_ends_on,
    _income as income_gbp,
    _expenditure as expenditure_gbp,
    postcode,
    company_number(case when regexp_matches(company_number, '^0*[1-9][0-9]{0,5}$') then 'NI' || ltrim(company_number, '0') else company_number end) as company_number,
    (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities_ni') as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities_ni__charities
