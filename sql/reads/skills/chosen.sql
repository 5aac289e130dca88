-- Offers, needs and matches by domain in the wards chosen; where one of these cells is withheld, so is their sum.
--
-- domain         The domain; null for all.
-- offers         Skills offered; null where withheld.
-- offers_mark    [c] withheld; [x] not loaded.
-- needs          Skills needed; null where withheld.
-- needs_mark     [c] withheld; [x] not loaded.
-- matches        Confirmed matches; null where withheld.
-- matches_mark   [c] withheld; [x] not loaded.
select
    domain,
    if(max(offers_mark) is null, sum(offers), null)::bigint as offers,
    max(offers_mark) as offers_mark,
    if(max(needs_mark) is null, sum(needs), null)::bigint as needs,
    max(needs_mark) as needs_mark,
    if(max(matches_mark) is null, sum(matches), null)::bigint as matches,
    max(matches_mark) as matches_mark,
from reads.skills__cells
where if(len($wards::varchar[]) = 0, ward_code is null, list_contains($wards::varchar[], ward_code))
group by domain
