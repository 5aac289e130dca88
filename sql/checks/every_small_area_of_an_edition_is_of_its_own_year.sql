-- A code of an LSOA may mean another boundary ten years on: no code of an edition is one of the other year only.
select indices.edition, indices.lsoa_code,
from intermediate.places__deprivation as indices
left join marts.areas as own
    on indices.lsoa_code = own.area_code and own.kind = 'lsoa' || right(indices.lsoa_vintage, 2)
inner join marts.areas as other
    on
        indices.lsoa_code = other.area_code
        and other.kind in ('lsoa11', 'lsoa21')
        and other.kind <> 'lsoa' || right(indices.lsoa_vintage, 2)
where own.area_code is null
