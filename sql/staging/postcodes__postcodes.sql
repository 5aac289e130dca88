-- One postcode and the places it lies in, as loaded.
-- grain: _arrival, _row
--
-- postcode        The postcode without its space.
-- ward_code       The ward it lies in, by the code of the file's own vintage.
-- ward_vintage    The year of the wards, where the file says it.
-- council_ons     The council it lies in.
-- oa_code         The output area it lies in.
-- oa_vintage      The year of the output areas: 2011 or 2021.
-- lsoa_code       The small area it lies in.
-- lsoa_vintage    The year of the small areas: 2011 or 2021.
-- is_terminated   The postcode has been given up.
-- _arrival        The arrival it came with.
-- _file           The published file.
-- _row            The line of the file.
select
    upper(replace(postcode, ' ', '')) as postcode,
    ward_code,
    ward_vintage,
    council_ons,
    oa_code,
    oa_vintage,
    lsoa_code,
    lsoa_vintage,
    terminated_on is not null as is_terminated,
    _arrival,
    _file,
    _row,
from raw.postcodes__postcodes
