-- What is offered, needed and matched in each domain and ward of one year; few are withheld.
--
-- domain         The domain.
-- ward_code      The ward; null where it is elsewhere or not known.
-- ward_name      Its name.
-- offers         Skills offered; null where withheld.
-- offers_mark    [c] withheld; [x] not loaded.
-- needs          Skills needed; null where withheld.
-- needs_mark     [c] withheld; [x] not loaded.
-- matches        Confirmed matches; null where withheld.
-- matches_mark   [c] withheld; [x] not loaded.
-- quotient       The domain's share of the ward's offers, to its share of the council's; drawn to one where few; null where any is withheld.
with

shares as (
    select
        cells.domain,
        cells.ward_code,
        -- Ten more offers, spread as the council's are: so few offers cannot make a large quotient.
        (cells.offers + 10 * whole.offers / nullif(every.offers, 0)) / (ward.offers + 10) / nullif(whole.offers / nullif(every.offers, 0), 0) as quotient,
    from reads.skills__cells as cells
    inner join reads.skills__cells as ward on ward.domain is null and cells.ward_code = ward.ward_code
    inner join reads.skills__cells as whole on whole.ward_code is null and cells.domain = whole.domain
    inner join reads.skills__cells as every on every.domain is null and every.ward_code is null
)

select
    cells.domain,
    nullif(cells.ward_code, 'not known') as ward_code,
    coalesce(wards.name, 'Elsewhere or not known') as ward_name,
    cells.offers,
    cells.offers_mark,
    cells.needs,
    cells.needs_mark,
    cells.matches,
    cells.matches_mark,
    shares.quotient,
from reads.skills__cells as cells
left join marts.wards as wards on cells.ward_code = wards.ward_code and wards.is_current
left join shares on cells.domain = shares.domain and cells.ward_code = shares.ward_code
where cells.domain is not null
    and cells.ward_code is not null
    and (len($domains::varchar[]) = 0 or list_contains($domains::varchar[], cells.domain))
    and (len($wards::varchar[]) = 0 or list_contains($wards::varchar[], cells.ward_code))
order by cells.domain = 'not placed', cells.domain, wards.name is null, wards.name
