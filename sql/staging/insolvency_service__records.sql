-- One insolvency of one company, as the Insolvency Service publishes it to be counted.
-- grain: _arrival, _row
--
-- company_number   Eight characters; the noughts that the publisher drops are put back.
-- case_type        Which kind of insolvency, in the publisher's words.
-- month_on         The first day of the month it was registered in.
-- register         England/Wales or Scotland.
-- sic_section      Its section of SIC 2007; V where none is stated.
-- is_bulk          One of many alike that were registered at once.
-- _arrival         The arrival it came with.
-- _file            The published file.
-- _row             The line of the file.
select
    company_number(company_number) as company_number,
    case_type,
    try_cast(left(month, 7) || '-01' as date) as month_on,
    register,
    coalesce(
        nullif(regexp_extract(upper(section), '^[A-V]$'), ''),
        sic_section(coalesce(sic5, sic2 || '000')),
        'V'
    ) as sic_section,
    coalesce(upper(left(is_bulk, 1)) = 'Y', false) as is_bulk,
    _arrival,
    _file,
    _row,
from raw.insolvency_service__records
