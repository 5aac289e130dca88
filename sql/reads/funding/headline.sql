-- What is granted in a council's area in one period, how much of it is located, and how it is spread.
--
-- amount_gbp          All that counts.
-- located_gbp         What lies in a ward of today.
-- all_located_gbp     What lies in a ward, whichever wards are chosen.
-- not_located_gbp     What lies in no ward, whichever wards are chosen.
-- grants              How many grants.
-- recipients          How many organisations.
-- individuals         How many grants to people, of whom nothing is kept but the council.
-- own_gbp             What the council itself gave.
-- multi_year_gbp      What was granted for two years or more.
-- length_known_gbp    What was granted with its length told.
-- first_time          How many recipients have no earlier grant loaded.
-- first_time_known    How many recipients of whom that can be told.
-- delivering_gbp      What reaches organisations that deliver, by evidence.
-- readiness_gbp       What is for preparing, training or infrastructure.
-- small_gbp           What reaches organisations with an income under £100k.
-- smallest_gbp        Under £10k.
-- income_known_gbp    What reaches organisations whose income before the award is known.
-- first_on            The first award.
-- last_on             The last award.
-- lag_known           How many grants tell when their work was to begin.
-- lag_median_days     Days from award to then, for the middle one of these; below nothing where work began first.
-- lag_p90_days        Days within which nine in ten of these were to begin.
-- is_converted        Part of it was placed by wards that are no longer, through small areas.
with

grants as (
    select
        count(distinct grant_id) as grants,
        count(distinct recipient_id) as recipients,
        count(distinct grant_id) filter (is_to_individual) as individuals,
        count(distinct recipient_id) filter (is_first_time) as first_time,
        count(distinct recipient_id) filter (is_first_time is not null) as first_time_known,
        min(awarded_on) as first_on,
        max(awarded_on) as last_on,
    from reads.funding__scope
),

sums as (
    select
        coalesce(sum(amount_gbp), 0) as amount_gbp,
        coalesce(sum(amount_gbp) filter (ward_code is not null), 0) as located_gbp,
        coalesce(sum(amount_gbp) filter (is_own), 0) as own_gbp,
        coalesce(sum(amount_gbp) filter (is_multi_year), 0) as multi_year_gbp,
        coalesce(sum(amount_gbp) filter (is_multi_year is not null), 0) as length_known_gbp,
        coalesce(sum(amount_gbp) filter (capability = 'delivering'), 0) as delivering_gbp,
        coalesce(sum(amount_gbp) filter (capability = 'readiness'), 0) as readiness_gbp,
        coalesce(sum(amount_gbp) filter (income_band in ('under £10k', '£10k to £100k')), 0) as small_gbp,
        coalesce(sum(amount_gbp) filter (income_band = 'under £10k'), 0) as smallest_gbp,
        coalesce(sum(amount_gbp) filter (income_band <> 'not known'), 0) as income_known_gbp,
        coalesce(bool_or(is_converted), false) as is_converted,
    from reads.funding__scope
),

lags as (
    select
        count(*) as lag_known,
        cast(round(median(days)) as integer) as lag_median_days,
        cast(round(quantile_cont(days, 0.9)) as integer) as lag_p90_days,
    from (select distinct grant_id, starts_on - awarded_on as days from reads.funding__scope where starts_on is not null) as told
),

whole as (
    select
        coalesce(sum(amount_gbp) filter (ward_code is not null), 0) as all_located_gbp,
        coalesce(sum(amount_gbp) filter (ward_code is null), 0) as not_located_gbp,
    from reads.funding__placed
)

select
    sums.amount_gbp,
    sums.located_gbp,
    whole.all_located_gbp,
    whole.not_located_gbp,
    grants.grants,
    grants.recipients,
    grants.individuals,
    sums.own_gbp,
    sums.multi_year_gbp,
    sums.length_known_gbp,
    grants.first_time,
    grants.first_time_known,
    sums.delivering_gbp,
    sums.readiness_gbp,
    sums.small_gbp,
    sums.smallest_gbp,
    sums.income_known_gbp,
    grants.first_on,
    grants.last_on,
    lags.lag_known,
    lags.lag_median_days,
    lags.lag_p90_days,
    sums.is_converted,
from sums
cross join grants
cross join lags
cross join whole
