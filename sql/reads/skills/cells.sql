-- Offers, needs and matches of one year by domain and ward, as they are published; null in either is all.
--
-- domain         The domain; null for all.
-- ward_code      The ward, or not known; null for all.
-- offers         Skills offered; null where withheld.
-- offers_mark    [c] withheld; [x] no file of offers is loaded.
-- needs          Skills needed; null where withheld.
-- needs_mark     [c] withheld; [x] no file of needs is loaded.
-- matches        Confirmed matches; null where withheld.
-- matches_mark   [c] withheld; [x] no file of matches is loaded.
with

every as (
    select 'offers' as kind, domain, ward_code, count, mark, from marts.skill_offers where council_ons = $council::varchar and year = $year::varchar
    union all
    select 'needs', domain, ward_code, count, mark, from marts.skill_needs where council_ons = $council::varchar and year = $year::varchar
    union all
    select 'matches', domain, ward_code, count, mark, from marts.skill_matches where council_ons = $council::varchar and year = $year::varchar
),

told as (
    select coalesce(list(distinct entity), []) as kinds,
    from raw._arrivals
    where source = 'skills' and superseded_by is null
        and coalesce(council_ons, 'unknown:' || regexp_replace(_file, '\.[^.]*$', '')) = $council::varchar
),

marks as (
    select
        domain,
        ward_code,
        max(count) filter (kind = 'offers') as offers,
        max(count) filter (kind = 'needs') as needs,
        max(count) filter (kind = 'matches') as matches,
        if(list_contains(any_value(told.kinds), 'offers'), max(mark) filter (kind = 'offers'), '[x]') as offers_mark,
        if(list_contains(any_value(told.kinds), 'needs'), max(mark) filter (kind = 'needs'), '[x]') as needs_mark,
        if(list_contains(any_value(told.kinds), 'matches'), max(mark) filter (kind = 'matches'), '[x]') as matches_mark,
    from every
    cross join told
    group by domain, ward_code
)

-- Of what the files loaded say nothing of in this year, there is none.
select
    domain,
    ward_code,
    if(offers_mark is null, coalesce(offers, 0), null) as offers,
    offers_mark,
    if(needs_mark is null, coalesce(needs, 0), null) as needs,
    needs_mark,
    if(matches_mark is null, coalesce(matches, 0), null) as matches,
    matches_mark,
from marks
