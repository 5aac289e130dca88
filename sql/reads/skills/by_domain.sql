-- What is offered, needed and matched in each domain of one year, and how offers fit needs.
--
-- domain           The domain.
-- offers           Skills offered; null where withheld.
-- offers_mark      [c] withheld; [x] not loaded.
-- needs            Skills needed; null where withheld.
-- needs_mark       [c] withheld; [x] not loaded.
-- matches          Confirmed matches; null where withheld.
-- matches_mark     [c] withheld; [x] not loaded.
-- unmet            Needs less matches; null where one of these is withheld, or so few are left, or for some wards alone.
-- unmet_mark       [c] withheld; [x] for some wards alone, or where no file of matches is loaded.
-- match_rate_pct   Matches to needs, 100 at most; null where these are under 20, or withheld, or for some wards alone.
-- median_days      From need to match, for the middle one; null where matches are under 20, or for some wards alone.
-- gap_index        From -1 (offered only) to 1 (needed only): shares of all needs and of all offers, their difference by their sum.
-- quotient         The domain's share of the needs in the wards chosen, to its share of the council's; drawn to one where few.
select
    here.domain,
    here.offers,
    here.offers_mark,
    here.needs,
    here.needs_mark,
    here.matches,
    here.matches_mark,
    if(len($wards::varchar[]) = 0 and here.matches_mark is distinct from '[x]', domains.unmet, null) as unmet,
    if(len($wards::varchar[]) > 0 or here.matches_mark = '[x]', '[x]', domains.mark) as unmet_mark,
    if(len($wards::varchar[]) = 0 and here.matches_mark is distinct from '[x]', domains.match_rate_pct, null) as match_rate_pct,
    if(len($wards::varchar[]) = 0, domains.median_days, null) as median_days,
    (here.needs / nullif(all_here.needs, 0) - here.offers / nullif(all_here.offers, 0))
        / nullif(here.needs / nullif(all_here.needs, 0) + here.offers / nullif(all_here.offers, 0), 0) as gap_index,
    -- Ten more needs, spread as the council's are: so few needs cannot make a large quotient.
    if(
        len($wards::varchar[]) = 0, null,
        (here.needs + 10 * whole.needs / nullif(every.needs, 0)) / (all_here.needs + 10) / nullif(whole.needs / nullif(every.needs, 0), 0)
    ) as quotient,
from reads.skills__chosen as here
inner join reads.skills__chosen as all_here on all_here.domain is null
inner join reads.skills__cells as whole on whole.ward_code is null and here.domain = whole.domain
inner join reads.skills__cells as every on every.domain is null and every.ward_code is null
left join marts.skill_domains as domains
    on domains.council_ons = $council::varchar and domains.year = $year::varchar and here.domain = domains.domain
where len($domains::varchar[]) = 0 or list_contains($domains::varchar[], here.domain)
order by here.domain = 'not placed', here.domain
