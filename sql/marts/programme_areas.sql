-- One part of an area that a programme is for, and the wards it lies in now: such areas follow no wards.
-- grain: programme, area, area_code, ward_code
--
-- programme            The programme.
-- area                 The area as the programme calls it.
-- area_code            A small area that is in it.
-- area_kind            lsoa21, msoa21 or ward.
-- ward_code            A current ward that it lies in; null where no lookup leads to one.
-- ward_name            Its name.
-- share_of_residents   The part of the small area's residents who live in that ward.
-- residents            Residents of the small area; null where not loaded.
-- imd_score            Their mean score of deprivation (2025), by residents.
-- because              Why it is known that the area is in the programme.
with

need as (
    select
        atoms.msoa21_code,
        atoms.lsoa21_code,
        sum(atoms.residents) as residents,
        sum(atoms.residents * indices.imd_score) as weighed,
    from intermediate.places__small_areas as atoms
    left join intermediate.places__deprivation as indices
        on atoms.lsoa21_code = indices.lsoa_code and indices.edition = '2025'
    group by all
),

of_areas as (
    select 'lsoa21' as area_kind, lsoa21_code as area_code, residents, weighed, from need
    union all by name
    select 'msoa21' as area_kind, msoa21_code as area_code, sum(residents) as residents, sum(weighed) as weighed,
    from need
    group by msoa21_code
)

select
    programmes.programme,
    programmes.area,
    programmes.area_code,
    programmes.area_kind,
    crosswalks.to_code as ward_code,
    wards.name as ward_name,
    crosswalks.share_of_residents,
    of_areas.residents,
    of_areas.weighed / nullif(of_areas.residents, 0) as imd_score,
    programmes.because,
from seeds.programme_areas as programmes
left join marts.crosswalks as crosswalks
    on programmes.area_code = crosswalks.from_code and programmes.area_kind = crosswalks.from_kind and crosswalks.is_current
left join marts.wards as wards on crosswalks.to_code = wards.ward_code and wards.is_current
left join of_areas on programmes.area_code = of_areas.area_code and programmes.area_kind = of_areas.area_kind
