-- What is offered and needed in each ward of one year, against who lives there; few are withheld.
--
-- ward_code          The ward; null where it is elsewhere or not known.
-- ward_name          Its name.
-- geometry           GeoJSON.
-- offers             Skills offered in the domains chosen; null where withheld.
-- offers_mark        [c] withheld; [x] not loaded.
-- needs              Skills needed; null where withheld.
-- needs_mark         [c] withheld; [x] not loaded.
-- residents          Who lives there, of any age; null where not known.
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
)

select
    nullif(sums.ward_code, 'not known') as ward_code,
    coalesce(wards.name, 'Elsewhere or not known') as ward_name,
    wards.geometry,
    sums.offers,
    sums.offers_mark,
    sums.needs,
    sums.needs_mark,
    cast(wards.population as double) as residents,
    sums.offers * 1000.0 / nullif(wards.population, 0) as offers_per_1000,
    sums.needs * 1000.0 / nullif(wards.population, 0) as needs_per_1000,
from sums
left join marts.wards as wards on sums.ward_code = wards.ward_code and wards.is_current
where len($wards::varchar[]) = 0 or list_contains($wards::varchar[], sums.ward_code)
order by wards.name is null, ward_name
