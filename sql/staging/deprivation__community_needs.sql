-- One ward or small area in the community needs index, as loaded.
-- grain: _arrival, _row
--
-- area_code        The ward or small area.
-- area_kind        ward, or lsoa21.
-- area_vintage     The year of the areas.
-- name             Its name.
-- score            Higher is more need.
-- rank             1 is the most need.
-- is_left_behind   It is also among the most deprived tenth.
-- _arrival         The arrival it came with.
-- _file            The published file.
-- _row             The line of the file.
select
    trim(area_code) as area_code,
    area_kind,
    area_vintage,
    trim(name) as name,
    cast(_score as double) as score,
    cast(_rank as integer) as rank,
    try_cast(is_left_behind as boolean) as is_left_behind,
    _arrival,
    _file,
    _row,
from raw.deprivation__community_needs
