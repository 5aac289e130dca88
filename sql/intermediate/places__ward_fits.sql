-- One atom of place in one ward, by one lookup: what each lookup says of 2011 or 2021, said of the atoms of today.
-- kept: table
-- grain: atom_code, ward_code, ward_vintage, basis
--
-- atom_code      The output area of 2021, or the LSOA where no output areas of it are loaded.
-- ward_code      The ward.
-- ward_vintage   The year of the wards in the lookup.
-- basis          What the lookup leads from: OA 2021, OA 2011, LSOA 2021 or LSOA 2011.
-- share          The part of the atom that lies in the ward, 0 to 1: below 1 where areas of 2011 were merged.
with

lookups as (
    select lookups.*,
    from staging.areas__lookups as lookups
    inner join intermediate.arrivals__current as arrivals
        on lookups._arrival = arrivals.arrival and arrivals.source = 'areas'
    where lookups.ward_code is null or lookups.ward_vintage is not null
),

atoms as (
    select atom_code, oa21_code, lsoa21_code,
    from intermediate.places__small_areas
),

-- From 2011 to 2021: an area that was merged has several before it, each with an equal part.
output_areas as (
    select oa21_code, oa11_code, 1 / count(*) over (partition by oa21_code) as share,
    from (
        select distinct oa21_code, oa11_code,
        from lookups
        where oa21_code is not null and oa11_code is not null
    )
),

lsoas as (
    select lsoa21_code, lsoa11_code, 1 / count(*) over (partition by lsoa21_code) as share,
    from (
        select distinct lsoa21_code, lsoa11_code,
        from lookups
        where lsoa21_code is not null and lsoa11_code is not null
    )
),

-- The finest area of a row is what it leads from.
fits as (
    select distinct
        ward_code,
        ward_vintage,
        coalesce(oa21_code, oa11_code, lsoa21_code, lsoa11_code) as from_code,
        case
            when oa21_code is not null then 'OA 2021'
            when oa11_code is not null then 'OA 2011'
            when lsoa21_code is not null then 'LSOA 2021'
            else 'LSOA 2011'
        end as basis,
    from lookups
    where ward_code is not null and coalesce(oa21_code, oa11_code, lsoa21_code, lsoa11_code) is not null
),

pieces as (
    select atoms.atom_code, fits.ward_code, fits.ward_vintage, fits.basis, 1.0 as share,
    from fits
    inner join atoms on fits.from_code = atoms.oa21_code
    where fits.basis = 'OA 2021'
    union all by name
    select atoms.atom_code, fits.ward_code, fits.ward_vintage, fits.basis, output_areas.share,
    from fits
    inner join output_areas on fits.from_code = output_areas.oa11_code
    inner join atoms on output_areas.oa21_code = atoms.oa21_code
    where fits.basis = 'OA 2011'
    union all by name
    select atoms.atom_code, fits.ward_code, fits.ward_vintage, fits.basis, 1.0 as share,
    from fits
    inner join atoms on fits.from_code = atoms.lsoa21_code
    where fits.basis = 'LSOA 2021'
    union all by name
    select atoms.atom_code, fits.ward_code, fits.ward_vintage, fits.basis, lsoas.share,
    from fits
    inner join lsoas on fits.from_code = lsoas.lsoa11_code
    inner join atoms on lsoas.lsoa21_code = atoms.lsoa21_code
    where fits.basis = 'LSOA 2011'
),

linked as (
    select pieces.atom_code, atoms.lsoa21_code, ward_code, ward_vintage, basis, sum(share) as share,
    from pieces
    inner join atoms on pieces.atom_code = atoms.atom_code
    group by all
),

-- An output area that nothing leads to (one of several that an older one was split into, say) lies where the others
-- of its LSOA lie: to leave it out would take its people from the ward.
beside as (
    select lsoa21_code, ward_code, ward_vintage, basis, sum(share) / any_value(all_shares) as share,
    from (
        select *, sum(share) over (partition by lsoa21_code, ward_vintage, basis) as all_shares,
        from linked
        where left(basis, 2) = 'OA'
    )
    group by all
)

select atom_code, ward_code, ward_vintage, basis, share,
from linked
union all
select atoms.atom_code, beside.ward_code, beside.ward_vintage, beside.basis, beside.share,
from beside
inner join atoms on beside.lsoa21_code = atoms.lsoa21_code
left join linked
    on
        atoms.atom_code = linked.atom_code
        and beside.ward_vintage = linked.ward_vintage
        and beside.basis = linked.basis
where linked.atom_code is null
