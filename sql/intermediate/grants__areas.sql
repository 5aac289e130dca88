-- Which part of an area that a grant names lies in each ward, by residents of its output areas.
-- kept: table
-- grain: kind, code, ward_code
--
-- kind           ward, lsoa, msoa, oa or postcode.
-- code           The area's code, or the postcode without its space.
-- ward_code      A ward of the council's pages; null where none is known.
-- council_ons    The council.
-- share          The part of the area, 0 to 1; they add up to 1.
-- is_converted   It is no longer a ward of the council's pages, so that its people were looked up one small area at a time.
with

wards as (
    select distinct boundaries.ward_code, boundaries.council_ons,
    from staging.wards__boundaries as boundaries
    inner join intermediate.places__ward_sets as sets
        on boundaries.council_ons = sets.council_ons and coalesce(boundaries.vintage, 'unknown') = sets.vintage and sets.is_current
),

codes as (
    select distinct kind, code, from intermediate.grants__locations where kind in ('ward', 'lsoa', 'msoa', 'oa', 'postcode')
),

exact as (
    select codes.kind, codes.code, wards.ward_code, wards.council_ons, 1.0 as weight, false as is_converted,
    from codes
    inner join wards on codes.code = wards.ward_code
    where codes.kind = 'ward'
    union all
    select codes.kind, codes.code, wards.ward_code, coalesce(wards.council_ons, postcodes.lad_code), 1.0, false,
    from codes
    inner join intermediate.places__postcodes as postcodes on codes.code = postcodes.postcode
    left join wards on postcodes.ward_code = wards.ward_code
    where codes.kind = 'postcode' and coalesce(wards.ward_code, postcodes.lad_code) is not null
),

atoms as (
    select codes.kind, codes.code, areas.atom_code, areas.residents, areas.lad_code, false as is_converted,
    from codes
    inner join intermediate.places__small_areas as areas on codes.code = areas.oa21_code
    where codes.kind = 'oa'
    union all
    select codes.kind, codes.code, areas.atom_code, areas.residents, areas.lad_code, false,
    from codes
    inner join intermediate.places__small_areas as areas on codes.code = areas.lsoa21_code
    where codes.kind = 'lsoa'
    union all
    select codes.kind, codes.code, areas.atom_code, areas.residents, areas.lad_code, false,
    from codes
    inner join intermediate.places__small_areas as areas on codes.code = areas.msoa21_code
    where codes.kind = 'msoa'
    union all
    select codes.kind, codes.code, parts.atom_code, parts.residents, areas.lad_code, true,
    from codes
    inner join intermediate.places__ward_parts as parts on codes.code = parts.ward_code and parts.is_best
    inner join intermediate.places__small_areas as areas on parts.atom_code = areas.atom_code
    anti join wards on codes.code = wards.ward_code
    where codes.kind = 'ward'
),

-- Where residents are not loaded, each small area counts the same.
fitted as (
    select
        atoms.kind,
        atoms.code,
        wards.ward_code,
        coalesce(wards.council_ons, atoms.lad_code) as council_ons,
        coalesce(atoms.residents, 1) * coalesce(parts.share, 1) as weight,
        atoms.is_converted,
    from atoms
    left join (
        select parts.atom_code, parts.ward_code, parts.share,
        from intermediate.places__ward_parts as parts
        semi join wards on parts.ward_code = wards.ward_code
        where parts.is_best
    ) as parts on atoms.atom_code = parts.atom_code
    left join wards on parts.ward_code = wards.ward_code
),

-- An LSOA lies in the ward that most of its people live in, as the ONS fits it; a larger area is shared out.
whole as (
    select kind, code, ward_code, council_ons, sum(weight) as weight, bool_or(is_converted) as is_converted,
    from fitted
    group by kind, code, ward_code, council_ons
    qualify kind <> 'lsoa' or row_number() over (partition by kind, code order by ward_code is null, sum(weight) desc, ward_code) = 1
),

summed as (
    select * from exact
    union all
    select * from whole
)

select
    kind,
    code,
    ward_code,
    any_value(council_ons) as council_ons,
    sum(weight) / sum(sum(weight)) over (partition by kind, code) as share,
    bool_or(is_converted) as is_converted,
from summed
group by kind, code, ward_code
