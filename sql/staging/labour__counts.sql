-- How many residents of an area are of one category, as loaded.
-- grain: _arrival, _row
-- true: value >= 0
--
-- topic        occupation, qualification, activity, classification, unpaid_care or claimants.
-- dataset      The table of the Census or of Nomis.
-- area_code    The area.
-- area_name    Its name, as published.
-- area_kind    ward, lsoa21, msoa21 or lad; other where the code tells no more.
-- category     The part of the residents, as published.
-- counted_on   The day of the count; of a month or a year its first day, of a Census its own.
-- value        How many.
-- _arrival     The arrival it came with.
-- _file        The published file.
-- _row         The line of the file.
select
    topic,
    dataset,
    trim(area_code) as area_code,
    trim(area_name) as area_name,
    case
        when regexp_matches(area_code, '^(?:E05|W05|S13|N08|X05)') then 'ward'
        when regexp_matches(area_code, '^(?:E01|W01|X01)') then 'lsoa21'
        when regexp_matches(area_code, '^(?:E02|W02|X02)') then 'msoa21'
        when regexp_matches(area_code, '^(?:E0[6-9]|W06|S12|N09|X99)') then 'lad'
        else 'other'
    end as area_kind,
    trim(category) as category,
    coalesce(
        try_cast(trim(counted_on) as date),
        cast(try_strptime(trim(counted_on), '%B %Y') as date),
        if(topic = 'claimants', null, make_date(try_cast(left(trim(counted_on), 4) as integer), 3, 21))
    ) as counted_on,
    _value as value,
    _arrival,
    _file,
    _row,
from raw.labour__counts
