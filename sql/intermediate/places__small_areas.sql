-- One atom of place: an output area of 2021, or an LSOA of 2021 of which no output areas are loaded.
-- kept: table
-- grain: atom_code
--
-- atom_code         The output area; the LSOA where no output areas of it are loaded.
-- oa21_code         The output area; null for an LSOA.
-- lsoa21_code       The LSOA of 2021.
-- msoa21_code       The MSOA of 2021, where a lookup says it.
-- lad_code          The council's area, by the latest lookup.
-- residents         Usual residents; null where none are loaded.
-- residents_basis   census table, or "LSOA shared out": its LSOA's residents in equal parts.
with

lookups as (
    select lookups.*, arrivals.landed_at,
    from staging.areas__lookups as lookups
    inner join intermediate.arrivals__current as arrivals
        on lookups._arrival = arrivals.arrival and arrivals.source = 'areas'
),

lsoas as (
    select
        lsoa21_code,
        arg_max(msoa21_code, (landed_at, _arrival, _row)) filter (msoa21_code is not null) as msoa21_code,
        arg_max(lad_code, (coalesce(lad_vintage, ''), landed_at, _arrival, _row)) filter (lad_code is not null)
            as lad_code,
    from lookups
    where lsoa21_code is not null
    group by lsoa21_code
),

output_areas as (
    select oa21_code, arg_max(lsoa21_code, (landed_at, _arrival, _row)) as lsoa21_code,
    from lookups
    where oa21_code is not null and lsoa21_code is not null
    group by oa21_code
),

atoms as (
    select
        coalesce(output_areas.oa21_code, lsoas.lsoa21_code) as atom_code,
        output_areas.oa21_code,
        lsoas.lsoa21_code,
        lsoas.msoa21_code,
        lsoas.lad_code,
        count(*) over (partition by lsoas.lsoa21_code) as siblings,
    from lsoas
    left join output_areas on lsoas.lsoa21_code = output_areas.lsoa21_code
)

select
    atoms.atom_code,
    atoms.oa21_code,
    atoms.lsoa21_code,
    atoms.msoa21_code,
    atoms.lad_code,
    coalesce(own.residents, whole.residents / atoms.siblings) as residents,
    case
        when own.residents is not null then own.basis
        when whole.residents is null then null
        when atoms.oa21_code is null then whole.basis
        else 'LSOA shared out'
    end as residents_basis,
from atoms
left join intermediate.places__residents as own on atoms.oa21_code = own.area_code and own.area_kind = 'oa21'
left join intermediate.places__residents as whole on atoms.lsoa21_code = whole.area_code and whole.area_kind = 'lsoa21'
