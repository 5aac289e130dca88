-- One domain of skills in one financial year that is over: how many needs were met, and how soon.
-- grain: council_ons, year, domain
-- true: match_rate_pct between 0 and 100
--
-- council_ons      The council.
-- year             The financial year, as 2024-25.
-- domain           The domain of the skill, or not placed.
-- unmet            Needs of the year less its confirmed matches; null where one of these is withheld, or so few are left.
-- mark             [c] withheld.
-- match_rate_pct   Matches to needs, 100 at most; null where these are under 20, or one is withheld.
-- median_days      From a need to its match, for the middle one; null where matches are under 20, or withheld.
with

days as (
    select council_ons, year_from, domain, cast(round(median(days)) as integer) as median_days, count(distinct who) as people,
    from intermediate.skills__records
    where kind = 'matches' and days is not null
    group by council_ons, year_from, domain
),

counts as (
    select needs.council_ons, needs.year_from, needs.year, needs.domain, needs.count as needs, coalesce(matches.count, 0) as matches,
        needs.mark is not null or matches.mark is not null as is_withheld,
    from marts.skill_needs as needs
    left join marts.skill_matches as matches
        on needs.council_ons = matches.council_ons and needs.year = matches.year
        and needs.domain = matches.domain and matches.ward_code is null
    where needs.domain is not null and needs.ward_code is null
),

left_over as (
    select *, greatest(needs - matches, 0) as unmet, from counts
)

select
    left_over.council_ons,
    left_over.year,
    left_over.domain,
    if(left_over.is_withheld or left_over.unmet between 1 and getvariable('people_threshold') - 1, null, left_over.unmet) as unmet,
    if(left_over.is_withheld or left_over.unmet between 1 and getvariable('people_threshold') - 1, '[c]', null) as mark,
    if(left_over.is_withheld or left_over.needs < 20, null, least(left_over.matches * 100.0 / left_over.needs, 100)) as match_rate_pct,
    if(not left_over.is_withheld and left_over.matches >= 20 and days.people >= 20, days.median_days, null) as median_days,
from left_over
left join days on left_over.council_ons = days.council_ons and left_over.year_from = days.year_from and left_over.domain = days.domain
