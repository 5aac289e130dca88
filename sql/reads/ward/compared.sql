-- How many organisations one ward has for its people, against other wards of the council.
--
-- measure          delivering, based, suppliers or charities; one that nothing is loaded of has no row.
-- against          council: its other wards together; similar: the wards like it, together.
-- wards            How many wards those are.
-- cases            How many organisations the ward has.
-- residents        Its people; null where not loaded.
-- rate             For each 10,000 of them.
-- other_cases      How many organisations those wards have.
-- other_residents  Their people.
-- other_rate       For each 10,000 of them.
-- ratio            The first rate by the second.
-- ratio_low        The low end of its 95 per cent interval (Wilson, of the ward's share in the organisations of both).
-- ratio_high       The high end; null where it has none.
-- known_pct        The share of the organisations whose ward is known; null of charities, of which that cannot be told.
-- finding          The ward's rate is higher or lower where the interval leaves out 1, else similar; null where nothing may be said.
-- because          Why nothing may be said; null where something is.
with

counted as materialized (
    select measure, ward_code, cases, from reads.ward__counts
),

known as (
    select
        measure,
        if(measure = 'charities', null, 100.0 * coalesce(sum(cases) filter (ward_code is not null), 0) / nullif(sum(cases), 0)) as known_pct,
    from counted
    group by measure
),

sides as (
    select 'council' as against, ward_code, residents, is_this, from reads.ward__peers
    union all
    select 'similar' as against, ward_code, residents, is_this, from reads.ward__peers where is_this or is_similar
),

added as (
    select
        known.measure,
        sides.against,
        known.known_pct,
        count(*) filter (not sides.is_this) as wards,
        coalesce(sum(counts.cases) filter (sides.is_this), 0) as cases,
        sum(sides.residents) filter (sides.is_this) as residents,
        coalesce(sum(counts.cases) filter (not sides.is_this), 0) as other_cases,
        if(bool_and(sides.residents is not null), sum(sides.residents) filter (not sides.is_this), null) as other_residents,
    from known
    cross join sides
    left join counted as counts on known.measure = counts.measure and sides.ward_code = counts.ward_code
    group by known.measure, sides.against, known.known_pct
),

shares as (
    select
        *,
        residents / (residents + other_residents) as even,
        wilson_low(cases, cases + other_cases) as low,
        wilson_high(cases, cases + other_cases) as high,
    from added
),

judged as (
    select
        *,
        case
            when wards = 0 then 'no ward is like it'
            when residents is null or other_residents is null then 'residents are not loaded'
            when coalesce(known_pct, 100) < 60 then 'too few have a known ward'
            when cases + other_cases < 5 then 'fewer than five in all'
        end as because,
    from shares
)

select
    measure,
    against,
    wards,
    cast(cases as bigint) as cases,
    cast(residents as bigint) as residents,
    10000.0 * cases / residents as rate,
    cast(other_cases as bigint) as other_cases,
    cast(other_residents as bigint) as other_residents,
    10000.0 * other_cases / other_residents as other_rate,
    if(because is null, cases / nullif(other_cases, 0) * other_residents / residents, null) as ratio,
    if(because is null, low / nullif(1 - low, 0) * other_residents / residents, null) as ratio_low,
    if(because is null, high / nullif(1 - high, 0) * other_residents / residents, null) as ratio_high,
    known_pct,
    case when because is not null then null when low > even then 'higher' when high < even then 'lower' else 'similar' end as finding,
    because,
from judged
order by list_position(['delivering', 'based', 'suppliers', 'charities'], measure), against
