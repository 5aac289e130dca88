-- One ward of one vintage: a ward keeps its code only while its boundary stands.
-- grain: ward_code, vintage
-- not null: name
-- true: not is_current or geometry is not null
-- true: valid_from <= valid_to
--
-- ward_code            The ward's code.
-- name                 The ward's name: it may outlive the boundary, so that it joins nothing.
-- council_ons          The council it belongs to.
-- vintage              The year of the boundaries, as yyyy; of a ward without any, the first year its code was seen in.
-- is_current           Of the vintage its council's pages are drawn with: the latest that postcodes or lookups lead to.
-- valid_from           The first day of the ward; null until a history of codes is loaded.
-- valid_to             The last day of the ward; null while it stands, or until a history of codes is loaded.
-- population           People who live there, by the best count; null where none is loaded.
-- population_basis     What the count rests on.
-- households           Households, where published.
-- imd_score            Mean deprivation score (2025) of its people; null until deprivation is loaded.
-- imd_basis            What the mean rests on.
-- imd_quintile         The fifth of England's small areas that the mean score lies in; 1 is the most deprived.
-- residents_decile1_2  People who live in the most deprived fifth of England's small areas.
-- income_deprived      People who are deprived by income.
-- area_km2             Area on the ellipsoid, square kilometres.
-- geometry             GeoJSON geometry, longitude and latitude; null where no boundary is loaded.
-- _file                The published file.
-- _row                 The line or feature of the file.
with

boundaries as (
    select
        boundaries.ward_code,
        boundaries.name,
        boundaries.council_ons,
        coalesce(boundaries.vintage, 'unknown') as vintage,
        boundaries.area_km2,
        boundaries.geometry,
        boundaries._file,
        boundaries._row,
    from staging.wards__boundaries as boundaries
    inner join intermediate.arrivals__current as arrivals
        on boundaries._arrival = arrivals.arrival and arrivals.source = 'wards'
    qualify row_number() over (
        partition by boundaries.ward_code, boundaries.vintage
        order by arrivals.landed_at desc, boundaries._arrival, boundaries._row
    ) = 1
),

-- Wards that only lookups name.
named as (
    select
        lookups.ward_code,
        arg_max(lookups.ward_name, lookups.ward_vintage) as name,
        arg_max(lookups.lad_code, lookups.ward_vintage) as council_ons,
        coalesce(max(lookups.ward_vintage), 'unknown') as vintage,
        min(lookups._file) as _file,
        min(lookups._row) as _row,
    from staging.areas__lookups as lookups
    inner join intermediate.arrivals__current as arrivals
        on lookups._arrival = arrivals.arrival and arrivals.source = 'areas'
    where lookups.ward_code is not null and lookups.ward_name is not null
    group by lookups.ward_code
),

-- Wards that only lists of codes name: those of a new arrangement are there before their boundaries.
wards as (
    select * from boundaries
    union all by name
    select area_code as ward_code, name, lad_code as council_ons, coalesce(seen_in, 'unknown') as vintage, _file, _row,
    from intermediate.places__codes
    where area_kind = 'ward' and area_code not in (select ward_code, from boundaries)
    union all by name
    select *,
    from named
    where
        ward_code not in (select ward_code, from boundaries)
        and ward_code not in (select area_code, from intermediate.places__codes)
),

-- The least score of each fifth of small areas.
fifths as (
    select cast(ceil(imd_decile / 2) as integer) as fifth, min(imd_score) as least,
    from intermediate.places__deprivation
    where edition = '2025' and imd_score is not null
    group by all
),

quintiles as (
    select people.ward_code, min(fifths.fifth) as imd_quintile,
    from intermediate.places__ward_people as people
    inner join fifths on people.imd_score >= fifths.least
    group by people.ward_code
)

select
    wards.ward_code,
    wards.name,
    wards.council_ons,
    wards.vintage,
    coalesce(sets.is_current, false) and wards.geometry is not null as is_current,
    codes.valid_from,
    codes.valid_to,
    people.population,
    people.population_basis,
    people.households,
    people.imd_score,
    people.imd_basis,
    quintiles.imd_quintile,
    people.residents_decile1_2,
    people.income_deprived,
    wards.area_km2,
    wards.geometry,
    wards._file,
    wards._row,
from wards
left join intermediate.places__ward_sets as sets
    on wards.council_ons is not distinct from sets.council_ons and wards.vintage = sets.vintage
left join intermediate.places__codes as codes on wards.ward_code = codes.area_code and codes.area_kind = 'ward'
left join intermediate.places__ward_people as people on wards.ward_code = people.ward_code
left join quintiles on wards.ward_code = quintiles.ward_code
