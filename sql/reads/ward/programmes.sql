-- Which programmes have an area that lies in one ward, whole or in part.
--
-- programme    The programme.
-- area         The area as the programme calls it.
-- area_code    The small area that is in it.
-- share_pct    How much of that area's people live in this ward.
-- residents    People of the small area.
-- imd_score    Their mean deprivation score (2025).
-- because      Why it is known.
select
    programme,
    area,
    area_code,
    100 * share_of_residents as share_pct,
    cast(round(residents) as bigint) as residents,
    imd_score,
    because,
from marts.programme_areas
where ward_code = $ward::varchar
order by programme, area, area_code
