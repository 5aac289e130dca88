-- How far introductions came at each hub; no share where it would be of fewer than 20.
--
-- hub_id            The hub.
-- hub_name          Its name.
-- hub_type          Its type.
-- asks              All that began: asked, or further.
-- introductions     Introduced, or further.
-- matches           Matched, or further.
-- funded            Funded, or further.
-- delivering        Delivering.
-- introduced_pct    Introduced of asked.
-- matched_pct       Matched of introduced.
-- funded_pct        Funded of matched.
-- delivering_pct    Delivering of funded.
-- median_days       From introduction to money, for the middle one of those that tell both.
-- n_days            How many tell both days.
with

counted as (
    select
        hub_id,
        count(*) filter (reached >= 1) as asks,
        count(*) filter (reached >= 2) as introductions,
        count(*) filter (reached >= 3) as matches,
        count(*) filter (reached >= 4) as funded,
        count(*) filter (reached >= 5) as delivering,
        cast(round(median(funded_on - introduced_on) filter (funded_on >= introduced_on)) as integer) as median_days,
        count(*) filter (funded_on >= introduced_on) as n_days,
    from reads.hub__scope
    group by hub_id
)

select
    hubs.hub_id,
    hubs.name as hub_name,
    hubs.hub_type,
    counted.asks,
    counted.introductions,
    counted.matches,
    counted.funded,
    counted.delivering,
    if(counted.asks >= 20, counted.introductions * 100.0 / counted.asks, null) as introduced_pct,
    if(counted.introductions >= 20, counted.matches * 100.0 / counted.introductions, null) as matched_pct,
    if(counted.matches >= 20, counted.funded * 100.0 / counted.matches, null) as funded_pct,
    if(counted.funded >= 20, counted.delivering * 100.0 / counted.funded, null) as delivering_pct,
    counted.median_days,
    counted.n_days,
from counted
inner join marts.hubs as hubs on counted.hub_id = hubs.hub_id
order by hubs.name
