-- One charge on the assets of a company, as Companies House gave it; who lends is not kept.
-- grain: _arrival, _row, place
-- not null: company_number
--
-- org_id           GB-COH- and its number; null where the number is none.
-- company_number   Its number in eight characters; as published where it is none.
-- charge_number    The number of the charge, of that company's charges.
-- status           outstanding, fully-satisfied, part-satisfied or satisfied.
-- created_on       The day it was created.
-- checked_on       The day it was so; null where the answer does not say.
-- place            Which record of its line it is, from 1.
-- _arrival         The arrival it came with.
-- _file            The file it came in.
-- _part            charges, where the file holds profiles or cases too.
-- _row             The line of the file, or the place of the record in it.
select
    'GB-COH-' || company_number(company_number) as org_id,
    coalesce(company_number(company_number), company_number) as company_number,
    charge_number,
    status,
    _created_on as created_on,
    _checked_on as checked_on,
    _place as place,
    _arrival,
    _file,
    _part,
    _row,
from raw.companies_house__charges
