-- How much of one area's residents live in one ward: from earlier or later wards, LSOAs, MSOAs and councils' areas.
-- grain: from_code, from_kind, to_code
-- true: share_of_residents > 0 and share_of_residents < 1.000001
--
-- from_code            The area.
-- from_kind            ward, lsoa21, msoa21 or lad.
-- from_vintage         The year of its codes.
-- to_code              The ward; a ward leads to itself with a share of 1.
-- to_vintage           The year of the wards in the lookup that is used for it.
-- share_of_residents   Of the area's residents; wards that exist at once add up to 1 where all of them are loaded.
-- residents            How many that are; null where residents are not loaded.
-- method               What the share rests on: residents, or parts counted alike where those are not loaded.
-- is_current           The ward is one that its council's pages are drawn with.
with

parts as (
    select
        atoms.lsoa21_code,
        atoms.msoa21_code,
        atoms.lad_code,
        atoms.residents as all_residents,
        parts.atom_code,
        parts.ward_code,
        parts.ward_vintage,
        parts.basis,
        parts.share,
    from intermediate.places__ward_parts as parts
    inner join intermediate.places__small_areas as atoms on parts.atom_code = atoms.atom_code
    where parts.is_best
),

-- What each area is made of, atom by atom.
made_of as (
    select 'ward' as from_kind, ward_code as from_code, ward_vintage as from_vintage, basis, atom_code, share,
        all_residents,
    from parts
    union all
    select 'lsoa21', lsoa21_code, '2021', null, atom_code, 1, residents,
    from intermediate.places__small_areas
    union all
    select 'msoa21', msoa21_code, '2021', null, atom_code, 1, residents,
    from intermediate.places__small_areas
    where msoa21_code is not null
    union all
    select 'lad', lad_code, null, null, atom_code, 1, residents,
    from intermediate.places__small_areas
    where lad_code is not null
),

weights as (
    select
        *,
        bool_and(all_residents is not null) over (partition by from_kind, from_code) as is_counted,
        sum(all_residents * share) over (partition by from_kind, from_code) as of_residents,
        sum(share) over (partition by from_kind, from_code) as of_parts,
    from made_of
),

shares as (
    select
        weights.from_code,
        weights.from_kind,
        max(weights.from_vintage) as from_vintage,
        parts.ward_code as to_code,
        max(parts.ward_vintage) as to_vintage,
        -- An area without residents is shared out as if each part had one.
        sum(
            if(
                weights.is_counted and weights.of_residents > 0,
                weights.all_residents * weights.share / weights.of_residents,
                weights.share / weights.of_parts
            ) * parts.share
        ) as share_of_residents,
        if(any_value(weights.is_counted), sum(weights.all_residents * weights.share * parts.share), null) as residents,
        max_by(parts.basis, parts.all_residents * parts.share) || if(any_value(weights.is_counted), ', by residents', ', parts counted alike') as method,
    from weights
    inner join parts on weights.atom_code = parts.atom_code
    -- Wards of one lookup exist at once: where they share an output area, it is only not known whose it is.
    where
        weights.from_code = parts.ward_code
        or weights.basis is null
        or (weights.from_vintage, weights.basis) <> (parts.ward_vintage, parts.basis)
    group by weights.from_kind, weights.from_code, parts.ward_code
)

select
    shares.from_code,
    shares.from_kind,
    shares.from_vintage,
    shares.to_code,
    shares.to_vintage,
    if(shares.from_code = shares.to_code, 1, shares.share_of_residents) as share_of_residents,
    shares.residents,
    shares.method,
    shares.to_code in (select ward_code, from marts.wards where is_current) as is_current,
from shares
where shares.share_of_residents > 0
