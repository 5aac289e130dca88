-- One atom of place in one ward of one vintage, by one lookup: wards are made of output areas, never of wards.
-- kept: table
-- grain: atom_code, ward_code, ward_vintage, basis
--
-- atom_code      The output area of 2021, or the LSOA where no output areas of it are loaded.
-- ward_code      The ward.
-- ward_vintage   The year of the wards in the lookup.
-- basis          What the lookup leads from: OA 2021, OA 2011, LSOA 2021 or LSOA 2011.
-- share          The part of the atom that lies in the ward, 0 to 1: below 1 where areas of 2011 were merged.
-- residents      Residents of that part; null where none are loaded.
-- is_best        Of the lookup from the finest areas and of the latest vintage that there is for the ward's code; of
--                the next one for an atom that this one does not have at all.
with

ranked as (
    select
        atom_code,
        ward_code,
        ward_vintage,
        basis,
        share,
        -- OA before LSOA, and 2021 before 2011.
        (left(basis, 2) = 'OA', right(basis, 4), ward_vintage) as goodness,
    from intermediate.places__ward_fits
),

best as (
    select
        ward_code,
        max(goodness) as goodness,
        arg_max(ward_vintage, goodness) as ward_vintage,
        arg_max(basis, goodness) as basis,
    from ranked
    group by ward_code
),

had as (
    select distinct atom_code, ward_vintage, basis, from intermediate.places__ward_fits
)

select
    ranked.atom_code,
    ranked.ward_code,
    ranked.ward_vintage,
    ranked.basis,
    ranked.share,
    atoms.residents * ranked.share as residents,
    ranked.goodness = best.goodness
    or (
        had.atom_code is null
        and row_number() over (partition by ranked.atom_code, ranked.ward_code order by ranked.goodness desc) = 1
    ) as is_best,
from ranked
inner join intermediate.places__small_areas as atoms on ranked.atom_code = atoms.atom_code
inner join best on ranked.ward_code = best.ward_code
left join had
    on ranked.atom_code = had.atom_code and best.ward_vintage = had.ward_vintage and best.basis = had.basis
