-- One small area in one edition of the indices of deprivation, as loaded.
-- grain: _arrival, _row
-- true: imd_decile between 1 and 10
--
-- edition           2019 or 2025, by the year of the small areas; null where that is another.
-- lsoa_code         The small area.
-- lsoa_vintage      The year of the small areas: 2011 or 2021.
-- lad_code          The council it lies in, where published.
-- imd_score         Index of multiple deprivation: higher is more deprived; not in every file.
-- imd_rank          1 is the most deprived of England.
-- imd_decile        1 is the most deprived tenth.
-- income_rate       Share of people who are deprived by income, 0 to 1.
-- employment_rate   Share of people of working age who are deprived of work, 0 to 1.
-- population        How many people the indices count with, where published.
-- _arrival          The arrival it came with.
-- _file             The published file.
-- _row              The line of the file.
select
    case lsoa_vintage when '2011' then '2019' when '2021' then '2025' end as edition,
    trim(lsoa_code) as lsoa_code,
    lsoa_vintage,
    trim(lad_code) as lad_code,
    cast(_imd_score as double) as imd_score,
    cast(_imd_rank as integer) as imd_rank,
    cast(_imd_decile as integer) as imd_decile,
    cast(_income_rate as double) as income_rate,
    cast(_employment_rate as double) as employment_rate,
    cast(_population as bigint) as population,
    _arrival,
    _file,
    _row,
from raw.deprivation__indices
