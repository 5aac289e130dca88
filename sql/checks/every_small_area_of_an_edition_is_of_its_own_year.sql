-- A code of an LSOA may mean another boundary ten years on: where a lookup tells a council's LSOAs of the year of an edition, no code of
-- the edition is one of the other year only. Load a lookup that has all of the council's LSOAs of that year, or the right file of indices.
with

own as (
    select area_code, kind, lad_code, from marts.areas where kind in ('lsoa11', 'lsoa21')
)

select indices.edition, indices.lsoa_code, other.lad_code as council_ons,
from intermediate.places__deprivation as indices
inner join own as other
    on indices.lsoa_code = other.area_code and other.kind <> 'lsoa' || right(indices.lsoa_vintage, 2)
-- A council of which nothing of that year is loaded says nothing of its codes.
semi join own as told
    on other.lad_code = told.lad_code and told.kind = 'lsoa' || right(indices.lsoa_vintage, 2)
left join own
    on indices.lsoa_code = own.area_code and own.kind = 'lsoa' || right(indices.lsoa_vintage, 2)
where own.area_code is null
