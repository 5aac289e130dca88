-- How many residents of an area are of one group of work, learning or care, by the latest count loaded.
-- grain: area_code, topic, category
-- not null: area_code, topic, category, value, period_on
-- true: per_100 is null or per_100 between 0 and 100
--
-- area_code    The area.
-- area_kind    ward, lsoa21, msoa21, lad or other.
-- ward_code    The same, where it is a ward; null of other areas.
-- area_name    Its name, as published.
-- topic        occupation, qualification, activity, unpaid_care or claimants.
-- source       The table of the Census or of Nomis.
-- place        In which order the groups of a topic stand.
-- category     The group, in our words (sql/seeds/labour_groups.csv).
-- period_on    The day of the count, or the first of its month.
-- value        How many residents; claimants are rounded to 5.
-- base         All residents that the topic counts there; null of claimants.
-- per_100      The value of 100 of these.
-- _file        The published file.
-- _row         A line of the group in it.
with

grouped as (
    select
        counts.area_code,
        counts.area_kind,
        any_value(counts.area_name) as area_name,
        counts.topic,
        any_value(counts.dataset) as source,
        cast(groups.place as integer) as place,
        groups.label as category,
        counts.counted_on as period_on,
        cast(sum(counts.value) as bigint) as value,
        counts._arrival,
        any_value(counts._file) as _file,
        min(counts._row) as _row,
    from staging.labour__counts as counts
    inner join intermediate.arrivals__current as arrivals on counts._arrival = arrivals.arrival
    inner join seeds.labour_groups as groups
        on counts.topic = groups.topic and starts_with(lower(counts.category), groups.begins)
    where counts.counted_on is not null
        -- What only adds up other rows of its table is no part of a sum.
        and not exists (
            select 1 from staging.labour__counts as finer
            where finer._arrival = counts._arrival and finer.area_code = counts.area_code and finer.topic = counts.topic
                and finer.counted_on = counts.counted_on and finer.category <> counts.category
                and starts_with(finer.category, counts.category || ':')
        )
    group by counts._arrival, counts.area_code, counts.area_kind, counts.topic, groups.place, groups.label, counts.counted_on
),

-- Of two tables that count the same, the later one; of two loads of one day, the later load.
latest as (
    select *,
    from grouped
    qualify dense_rank() over (partition by area_code, topic order by period_on desc, _arrival desc) = 1
)

select
    area_code,
    area_kind,
    if(area_kind = 'ward', area_code, null) as ward_code,
    area_name,
    topic,
    source,
    place,
    category,
    period_on,
    value,
    if(topic = 'claimants', null, cast(sum(value) over (partition by area_code, topic) as bigint)) as base,
    100.0 * value / nullif(if(topic = 'claimants', null, sum(value) over (partition by area_code, topic)), 0) as per_100,
    _file,
    _row,
from latest
