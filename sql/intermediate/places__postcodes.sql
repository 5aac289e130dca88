-- One postcode and where it lies, by the best that all loaded lists say of it; those given up are kept.
-- kept: table
-- grain: postcode
--
-- postcode        Without its space.
-- ward_code       The ward: of the council's current wards where the lists or the output area lead to one.
-- ward_vintage    The year of the wards in the list or lookup that says so, where one is said.
-- ward_how        list (a list says the ward), output area (through the best fit of its output area).
-- oa21_code       The output area of 2021, where it is only one.
-- lsoa21_code     The LSOA of 2021, where it is only one.
-- lad_code        The council's area.
-- is_terminated   It was given up, by the list landed last.
with

listed as (
    select listed.*, (arrivals.landed_at, listed._arrival, listed._row) as lateness,
    from staging.postcodes__postcodes as listed
    inner join intermediate.arrivals__current as arrivals
        on listed._arrival = arrivals.arrival and arrivals.source = 'postcodes'
),

-- Of two lists, the one that was landed last.
known as (
    select
        postcode,
        arg_max(ward_code, lateness) filter (ward_code is not null) as ward_code,
        arg_max(ward_vintage, lateness) filter (ward_code is not null) as ward_vintage,
        arg_max(oa_code, lateness) filter (oa_vintage = '2021') as oa21_code,
        arg_max(oa_code, lateness) filter (oa_vintage = '2011') as oa11_code,
        arg_max(lsoa_code, lateness) filter (lsoa_vintage = '2021') as lsoa21_code,
        arg_max(council_ons, lateness) filter (council_ons is not null) as lad_code,
        arg_max(is_terminated, lateness) as is_terminated,
    from listed
    group by postcode
),

-- An output area of 2011 that was split leads to several: none of them can be told.
later as (
    select lookups.oa11_code, min(lookups.oa21_code) as oa21_code,
    from staging.areas__lookups as lookups
    inner join intermediate.arrivals__current as arrivals
        on lookups._arrival = arrivals.arrival and arrivals.source = 'areas'
    where lookups.oa11_code is not null and lookups.oa21_code is not null
    group by lookups.oa11_code
    having count(distinct lookups.oa21_code) = 1
),

current_wards as (
    select distinct boundaries.ward_code,
    from staging.wards__boundaries as boundaries
    inner join intermediate.places__ward_sets as sets
        on
            boundaries.council_ons = sets.council_ons
            and coalesce(boundaries.vintage, 'unknown') = sets.vintage
            and sets.is_current
),

-- The ward of an output area: the current one, else the latest that a lookup knows.
fitted as (
    select distinct on (parts.atom_code) parts.atom_code, parts.ward_code, parts.ward_vintage,
    from intermediate.places__ward_parts as parts
    left join current_wards on parts.ward_code = current_wards.ward_code
    where parts.is_best
    order by
        parts.atom_code, current_wards.ward_code is not null desc, parts.ward_vintage desc, parts.share desc,
        parts.ward_code
),

placed as (
    select
        known.* exclude (oa21_code, oa11_code),
        coalesce(known.oa21_code, later.oa21_code) as oa21_code,
        current_wards.ward_code is not null as is_current,
    from known
    left join later on known.oa11_code = later.oa11_code
    left join current_wards on known.ward_code = current_wards.ward_code
),

judged as (
    select
        placed.*,
        fitted.ward_code as fitted_code,
        fitted.ward_vintage as fitted_vintage,
        fitted.ward_code is not null
        and (placed.ward_code is null or (not placed.is_current and current_wards.ward_code is not null)) as fits_better,
    from placed
    left join fitted on placed.oa21_code = fitted.atom_code
    left join current_wards on fitted.ward_code = current_wards.ward_code
)

select
    judged.postcode,
    if(judged.fits_better, judged.fitted_code, judged.ward_code) as ward_code,
    if(judged.fits_better, judged.fitted_vintage, judged.ward_vintage) as ward_vintage,
    case when judged.fits_better then 'output area' when judged.ward_code is not null then 'list' end as ward_how,
    judged.oa21_code,
    coalesce(judged.lsoa21_code, atoms.lsoa21_code) as lsoa21_code,
    coalesce(judged.lad_code, atoms.lad_code) as lad_code,
    judged.is_terminated,
from judged
left join intermediate.places__small_areas as atoms on judged.oa21_code = atoms.atom_code
