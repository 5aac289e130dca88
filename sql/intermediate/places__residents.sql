-- Residents and households of one area, by the best count that is loaded.
-- kept: table
-- grain: area_code, area_kind
--
-- area_code             The area.
-- area_kind             oa21, lsoa21, msoa21, ward or lad.
-- residents             Usual residents: a table of the Census before a best fit, that before an estimate.
-- households            Households, of the best count that has them.
-- counted_on            The day the residents were counted.
-- basis                 What the residents rest on.
-- imd_score             Published with the residents: the mean score of deprivation.
-- residents_decile1_2   Published with the residents: those in the most deprived fifth of small areas.
with

-- A table by category says the residents of the whole area on every row, and households in parts.
counts as (
    select
        counted.area_code,
        counted.area_kind,
        counted.counted_on,
        counted.basis,
        arrivals.landed_at,
        counted._arrival,
        max(counted.residents) as residents,
        sum(counted.households) as households,
        max(counted.imd_score) as imd_score,
        max(counted.residents_decile1_2) as residents_decile1_2,
    from staging.populations__residents as counted
    inner join intermediate.arrivals__current as arrivals
        on counted._arrival = arrivals.arrival and arrivals.source = 'populations'
    where counted.area_kind is not null
    group by all
),

ranked as (
    select
        *,
        (
            case basis
                when 'census table' then 4
                when 'OA best fit' then 3
                when 'mid-year estimate' then 2
                else 1
            end,
            counted_on,
            landed_at,
            _arrival
        ) as goodness,
    from counts
)

select
    area_code,
    area_kind,
    arg_max(residents, goodness) filter (residents is not null) as residents,
    arg_max(households, goodness) filter (households is not null) as households,
    arg_max(counted_on, goodness) filter (residents is not null) as counted_on,
    arg_max(basis, goodness) filter (residents is not null) as basis,
    arg_max(imd_score, goodness) filter (imd_score is not null) as imd_score,
    arg_max(residents_decile1_2, goodness) filter (residents_decile1_2 is not null) as residents_decile1_2,
from ranked
group by area_code, area_kind
