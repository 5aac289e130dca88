-- One postcode and the places it lies in, as loaded.
-- grain: _arrival, _row
--
-- postcode        The postcode without its space.
-- ward_code       The ward it lies in, by the code of the file's own vintage.
-- council_ons     The council it lies in.
-- lsoa_code       The small area it lies in.
-- is_terminated   The postcode has been given up.
-- _arrival        The arrival it came with.
-- _file           The published file.
-- _row            The line of the file.
select
    upper(replace(postcode, ' ', '')) as postcode,
    ward_code,
    council_ons,
    lsoa_code,
    terminated_on is not null as is_terminated,
    _arrival,
    _file,
    _row,
from raw.postcodes__postcodes
