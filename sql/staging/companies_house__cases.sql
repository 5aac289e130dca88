-- One date of one insolvency case of a company, as Companies House gave it; a case without dates is one row.
-- grain: _arrival, _row, place
-- not null: company_number
--
-- org_id           GB-COH- and its number; null where the number is none.
-- company_number   Its number in eight characters; as published where it is none.
-- case_number      The number of the case, of that company's cases.
-- case_type        The kind of case, such as members-voluntary-liquidation, which is solvent.
-- date_kind        What happened on the day, such as wound-up-on; null where the case has no date.
-- happened_on      The day.
-- timepoint        The place of the change in the stream; null of another answer.
-- checked_on       The day it was so; null where the answer does not say.
-- place            Which record of its line it is, from 1.
-- _arrival         The arrival it came with.
-- _file            The file it came in.
-- _part            cases, where the file holds profiles or charges too.
-- _row             The line of the file, or the place of the record in it.
select
    'GB-COH-' || company_number(company_number) as org_id,
    coalesce(company_number(company_number), company_number) as company_number,
    case_number,
    case_type,
    date_kind,
    _happened_on as happened_on,
    _timepoint as timepoint,
    _checked_on as checked_on,
    _place as place,
    _arrival,
    _file,
    _part,
    _row,
from raw.companies_house__cases
