-- What is offered and needed in each ward of one year, against who lives there; few are withheld.
--
-- ward_code          The ward; null where it is elsewhere or not known.
-- ward_name          Its name.
-- geometry           GeoJSON.
-- offers             Skills offered in the domains chosen; null where withheld.
-- offers_mark        [c] withheld; [x] not loaded.
-- needs              Skills needed; null where withheld.
-- needs_mark         [c] withheld; [x] not loaded.
-- residents          Who lives there: of 16 and over where that is counted in every ward of the council, else of any age; null where not known.
-- ages               16 and over, or any age.
-- offers_per_1000    Offers for each 1,000 residents; null where withheld.
-- needs_per_1000     Needs for each 1,000 residents; null where withheld.
with

sums as (
    select
        ward_code,
        if(max(offers_mark) is null, sum(offers), null)::bigint as offers,
        max(offers_mark) as offers_mark,
        if(max(needs_mark) is null, sum(needs), null)::bigint as needs,
        max(needs_mark) as needs_mark,
    from reads.skills__cells
    where ward_code is not null
        and if(len($domains::varchar[]) = 0, domain is null, list_contains($domains::varchar[], domain))
    group by ward_code
),

adults as (
    select ward_code, max(base) as adults,
    from marts.labour
    where topic = 'activity' and ward_code is not null
    group by ward_code
),

shown as (
    select
        sums.*,
        wards.name,
        wards.geometry,
        wards.population,
        adults.adults,
        -- One measure for all: a ward whose adults are not counted would stand out by that alone.
        count(*) filter (wards.ward_code is not null and adults.adults is null) over () = 0 as is_adults,
    from sums
    left join marts.wards as wards on sums.ward_code = wards.ward_code and wards.is_current
    left join adults on sums.ward_code = adults.ward_code
),

measured as (
    select *, cast(if(is_adults, adults, population) as double) as residents, from shown
)

select
    nullif(ward_code, 'not known') as ward_code,
    coalesce(name, 'Elsewhere or not known') as ward_name,
    geometry,
    offers,
    offers_mark,
    needs,
    needs_mark,
    residents,
    if(is_adults, '16 and over', 'any age') as ages,
    offers * 1000.0 / nullif(residents, 0) as offers_per_1000,
    needs * 1000.0 / nullif(residents, 0) as needs_per_1000,
from measured
where len($wards::varchar[]) = 0 or list_contains($wards::varchar[], measured.ward_code)
order by name is null, ward_name
