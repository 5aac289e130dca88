-- How many people or households live in one area, or in one category of them, as loaded.
-- grain: _arrival, _row
-- true: residents >= 0
--
-- area_code             The area.
-- area_kind             oa21, lsoa21, msoa21, ward or lad.
-- counted_on            The day of the count; the middle of the year where only that is published.
-- category              The part that the row is of; null for all.
-- residents             Usual residents of the area, also beside a category.
-- households            Households of the area, or of the category.
-- basis                 census table, OA best fit, LSOA best fit or mid-year estimate.
-- imd_score             The ward's mean score of deprivation by residents of its output areas, where published.
-- residents_decile1_2   Residents in the most deprived fifth of small areas, where published.
-- _arrival              The arrival it came with.
-- _file                 The published file.
-- _row                  The line of the file.
select
    trim(area_code) as area_code,
    coalesce(
        area_kind,
        case
            when regexp_matches(area_code, '^(?:E05|W05|S13|N08|X05)') then 'ward'
            when regexp_matches(area_code, '^(?:E00|W00|X00)') then 'oa21'
            when regexp_matches(area_code, '^(?:E01|W01|X01)') then 'lsoa21'
            when regexp_matches(area_code, '^(?:E02|W02|X02)') then 'msoa21'
            when regexp_matches(area_code, '^(?:E0[6-9]|W06|S12|N09|X99)') then 'lad'
        end
    ) as area_kind,
    coalesce(
        try_cast(trim(counted_on) as date),
        if(
            basis = 'census table', make_date(try_cast(left(trim(counted_on), 4) as integer), 3, 21),
            make_date(try_cast(left(trim(counted_on), 4) as integer), 6, 30)
        )
    ) as counted_on,
    trim(category) as category,
    cast(_residents as double) as residents,
    cast(_households as double) as households,
    basis,
    cast(_imd_score as double) as imd_score,
    cast(_residents_decile1_2 as double) as residents_decile1_2,
    _arrival,
    _file,
    _row,
from raw.populations__residents
