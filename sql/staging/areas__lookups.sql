-- One row of a lookup from areas to areas, as loaded.
-- grain: _arrival, _row
--
-- oa11_code          The output area of 2011.
-- oa21_code          The output area of 2021.
-- lsoa11_code        The LSOA of 2011.
-- lsoa11_name        Its name.
-- lsoa21_code        The LSOA of 2021.
-- lsoa21_name        Its name.
-- msoa11_code        The MSOA of 2011.
-- msoa11_name        Its name.
-- msoa21_code        The MSOA of 2021.
-- msoa21_name        Its name.
-- ward_code          The ward.
-- ward_name          Its name.
-- ward_vintage       The year of the wards, as yyyy.
-- census_ward_code   The census merged ward of 2011.
-- lad_code           The council's area.
-- lad_name           Its name.
-- lad_vintage        The year of the councils, as yyyy.
-- change_code        U unchanged, S split, M merged, X otherwise.
-- best_fit_pct       Share of the area's residents that live in the ward it was given to.
-- _arrival           The arrival it came with.
-- _file              The published file.
-- _row               The line of the file.
select
    trim(oa11_code) as oa11_code,
    trim(oa21_code) as oa21_code,
    trim(lsoa11_code) as lsoa11_code,
    trim(lsoa11_name) as lsoa11_name,
    trim(lsoa21_code) as lsoa21_code,
    trim(lsoa21_name) as lsoa21_name,
    trim(msoa11_code) as msoa11_code,
    trim(msoa11_name) as msoa11_name,
    trim(msoa21_code) as msoa21_code,
    trim(msoa21_name) as msoa21_name,
    trim(ward_code) as ward_code,
    trim(ward_name) as ward_name,
    ward_vintage,
    trim(census_ward_code) as census_ward_code,
    trim(lad_code) as lad_code,
    trim(lad_name) as lad_name,
    lad_vintage,
    upper(trim(change_code)) as change_code,
    cast(_best_fit_pct as double) as best_fit_pct,
    _arrival,
    _file,
    _row,
from raw.areas__lookups
