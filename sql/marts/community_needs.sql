-- One ward or small area in the community needs index: places to meet, ties, people who take part.
-- grain: area_code, area_vintage
--
-- area_code        The ward of 2017 (edition of 2019) or the LSOA of 2021 (edition of 2023).
-- area_kind        ward or lsoa21.
-- area_vintage     The year of the areas.
-- edition          2019 or 2023.
-- name             Its name.
-- score            Higher is more need.
-- rank             1 is the most need.
-- is_left_behind   It is also among the most deprived tenth: "left behind", as its publishers call it.
-- _file            The published file.
-- _row             The line of the file.
select distinct on (needs.area_code, needs.area_vintage)
    needs.area_code,
    needs.area_kind,
    needs.area_vintage,
    if(needs.area_kind = 'ward', '2019', '2023') as edition,
    needs.name,
    needs.score,
    needs.rank,
    needs.is_left_behind,
    needs._file,
    needs._row,
from staging.deprivation__community_needs as needs
inner join intermediate.arrivals__current as arrivals
    on needs._arrival = arrivals.arrival and arrivals.source = 'deprivation'
order by needs.area_code, needs.area_vintage, arrivals.landed_at desc, needs._arrival, needs._row
