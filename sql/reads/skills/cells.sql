-- Offers, needs and matches of one year by domain and ward, as they are published; null in either is all.
--
-- domain         The domain; null for all.
-- ward_code      The ward, or not known; null for all.
-- offers         Skills offered; null where withheld.
-- offers_mark    [c] withheld.
-- needs          Skills needed; null where withheld.
-- needs_mark     [c] withheld.
-- matches        Confirmed matches; null where withheld.
-- matches_mark   [c] withheld.
with

every as (
    select 'offers' as kind, domain, ward_code, count, mark, from marts.skill_offers where council_ons = $council::varchar and year = $year::varchar
    union all
    select 'needs', domain, ward_code, count, mark, from marts.skill_needs where council_ons = $council::varchar and year = $year::varchar
    union all
    select 'matches', domain, ward_code, count, mark, from marts.skill_matches where council_ons = $council::varchar and year = $year::varchar
)

-- Of what no file of the year tells, there is none.
select
    domain,
    ward_code,
    if(max(mark) filter (kind = 'offers') is null, coalesce(max(count) filter (kind = 'offers'), 0), null) as offers,
    max(mark) filter (kind = 'offers') as offers_mark,
    if(max(mark) filter (kind = 'needs') is null, coalesce(max(count) filter (kind = 'needs'), 0), null) as needs,
    max(mark) filter (kind = 'needs') as needs_mark,
    if(max(mark) filter (kind = 'matches') is null, coalesce(max(count) filter (kind = 'matches'), 0), null) as matches,
    max(mark) filter (kind = 'matches') as matches_mark,
from every
group by domain, ward_code
