-- What an exchange brought together in one year, in the domains and wards chosen; few are withheld.
--
-- offers           Skills offered; null where withheld.
-- offers_mark      [c] withheld; [x] not loaded.
-- needs            Skills needed; null where withheld.
-- needs_mark       [c] withheld; [x] not loaded.
-- matches          Confirmed matches; null where withheld.
-- matches_mark     [c] withheld; [x] not loaded.
-- hours            Hours given in the matches of whole domains that are shown; null for some wards alone, or where none are told.
-- domains          In how many domains anything is known to be offered or needed.
-- match_rate_pct   Matches to needs, 100 at most; null where these are under 20, or one is withheld.
with

sums as (
    select
        if(max(offers_mark) is null, sum(offers), null)::bigint as offers,
        max(offers_mark) as offers_mark,
        if(max(needs_mark) is null, sum(needs), null)::bigint as needs,
        max(needs_mark) as needs_mark,
        if(max(matches_mark) is null, sum(matches), null)::bigint as matches,
        max(matches_mark) as matches_mark,
    from reads.skills__chosen
    where if(len($domains::varchar[]) = 0, domain is null, list_contains($domains::varchar[], domain))
),

given as (
    select cast(sum(hours) as double) as hours,
    from marts.skill_matches
    where council_ons = $council::varchar
        and year = $year::varchar
        and ward_code is null
        and (len($domains::varchar[]) = 0 or list_contains($domains::varchar[], domain))
),

domains as (
    select count(*) as domains, from reads.skills__chosen where domain is not null and (offers > 0 or needs > 0)
)

select
    sums.offers,
    sums.offers_mark,
    sums.needs,
    sums.needs_mark,
    sums.matches,
    sums.matches_mark,
    if(len($wards::varchar[]) = 0, given.hours, null) as hours,
    domains.domains,
    -- Of a withheld count nothing is the least: least() leaves nulls out.
    if(sums.needs >= 20 and sums.matches is not null, least(sums.matches * 100.0 / sums.needs, 100), null) as match_rate_pct,
from sums
cross join given
cross join domains
