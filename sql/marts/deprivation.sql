-- One small area (LSOA) in one edition of the indices of deprivation.
-- grain: edition, lsoa_code
-- not null: imd_rank, imd_decile
-- true: (edition = '2025') = (lsoa21_code is not null)
-- true: (edition = '2019') = (lsoa11_code is not null)
--
-- edition           2019 or 2025: ranks among small areas, so that two editions are no trend.
-- lsoa_code         The small area, of the year that belongs to the edition.
-- lsoa_vintage      2011 for the edition of 2019, 2021 for that of 2025.
-- lsoa21_code       The code where it is one of 2021, null otherwise: join areas of 2021 by this.
-- lsoa11_code       The code where it is one of 2011, null otherwise: join areas of 2011 by this.
-- name              Its name.
-- lad_code          The council it lies in.
-- imd_score         Higher is more deprived; null where only ranks are loaded.
-- imd_rank          1 is the most deprived of England.
-- imd_decile        1 is the most deprived tenth.
-- imd_quintile      1 is the most deprived fifth.
-- income_rate       Share of people who are deprived by income, 0 to 1.
-- employment_rate   Share of people of working age who are deprived of work, 0 to 1.
-- population        How many people the indices count with, where published.
-- residents         Usual residents by the Census of 2021, for areas of 2021.
-- _file             The published file.
-- _row              The line of the file.
select
    indices.edition,
    indices.lsoa_code,
    indices.lsoa_vintage,
    if(indices.lsoa_vintage = '2021', indices.lsoa_code, null) as lsoa21_code,
    if(indices.lsoa_vintage = '2011', indices.lsoa_code, null) as lsoa11_code,
    areas.name,
    indices.lad_code,
    indices.imd_score,
    indices.imd_rank,
    indices.imd_decile,
    cast(ceil(indices.imd_decile / 2) as integer) as imd_quintile,
    indices.income_rate,
    indices.employment_rate,
    indices.population,
    residents.residents,
    indices._file,
    indices._row,
from intermediate.places__deprivation as indices
left join marts.areas as areas
    on indices.lsoa_code = areas.area_code and areas.kind = 'lsoa' || right(indices.lsoa_vintage, 2)
left join intermediate.places__residents as residents
    on indices.lsoa_code = residents.area_code and residents.area_kind = 'lsoa' || right(indices.lsoa_vintage, 2)
