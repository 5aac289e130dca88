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

-- Each atom by the output area that it is and by the LSOA that it lies in.
atoms as (
    select atom_code, lsoa21_code, 'OA' as level, oa21_code as area_code,
    from intermediate.places__small_areas
    where oa21_code is not null
    union all
    select atom_code, lsoa21_code, 'LSOA', lsoa21_code,
    from intermediate.places__small_areas
),

-- From 2011 to 2021: an area that was merged has several before it, each with an equal part.
earlier as (
    select level, area_code, area11_code, 1 / count(*) over (partition by level, area_code) as share,
    from (
        select 'OA' as level, oa21_code as area_code, oa11_code as area11_code, from lookups
        union
        select 'LSOA', lsoa21_code, lsoa11_code, from lookups
    )
    where area_code is not null and area11_code is not null
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
    select atoms.atom_code, atoms.lsoa21_code, fits.ward_code, fits.ward_vintage, fits.basis, 1.0 as share,
    from fits
    inner join atoms on fits.from_code = atoms.area_code and fits.basis = atoms.level || ' 2021'
    union all
    select atoms.atom_code, atoms.lsoa21_code, fits.ward_code, fits.ward_vintage, fits.basis, earlier.share,
    from fits
    inner join earlier on fits.from_code = earlier.area11_code and fits.basis = earlier.level || ' 2011'
    inner join atoms on earlier.level = atoms.level and earlier.area_code = atoms.area_code
),

linked as (
    select atom_code, lsoa21_code, ward_code, ward_vintage, basis, sum(share) as share,
    from pieces
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
inner join atoms on atoms.level = 'LSOA' and beside.lsoa21_code = atoms.lsoa21_code
left join linked
    on
        atoms.atom_code = linked.atom_code
        and beside.ward_vintage = linked.ward_vintage
        and beside.basis = linked.basis
where linked.atom_code is null
