-- One place of a service that only its coordinates lead to a ward: the current ward that its point lies in.
-- grain: latitude, longitude
--
-- latitude    Degrees north.
-- longitude   Degrees east.
-- ward_code   The ward.
with

points as (
    select distinct
        cast(services.latitude as double) as latitude,
        cast(services.longitude as double) as longitude,
    from staging.services__services as services
    left join intermediate.places__postcodes as postcodes on services.postcode = postcodes.postcode
    where services.latitude is not null and services.longitude is not null and postcodes.ward_code is null
),

-- Outlines are read only where there is a point to be placed.
outlines as (
    select
        boundaries.ward_code,
        flatten(from_json(
            if(
                json_extract_string(boundaries.geometry, '$.type') = 'Polygon',
                '[' || json_extract(boundaries.geometry, '$.coordinates') || ']',
                json_extract(boundaries.geometry, '$.coordinates')
            ), '[[[["DOUBLE"]]]]'
        )) as rings,
    from staging.wards__boundaries as boundaries
    inner join intermediate.places__ward_sets as sets
        on
            boundaries.council_ons = sets.council_ons
            and coalesce(boundaries.vintage, 'unknown') = sets.vintage
            and sets.is_current
    where boundaries.geometry is not null and (select count(*) from points) > 0
),

boxes as (
    select
        ward_code,
        rings,
        list_min(list_transform(flatten(rings), lambda corner: corner[1])) as west,
        list_max(list_transform(flatten(rings), lambda corner: corner[1])) as east,
        list_min(list_transform(flatten(rings), lambda corner: corner[2])) as south,
        list_max(list_transform(flatten(rings), lambda corner: corner[2])) as north,
    from outlines
),

near as (
    select points.latitude, points.longitude, boxes.ward_code, unnest(boxes.rings) as ring,
    from points
    inner join boxes
        on points.longitude between boxes.west and boxes.east and points.latitude between boxes.south and boxes.north
),

sides as (
    select latitude, longitude, ward_code, unnest(ring[:-2]) as one, unnest(ring[2:]) as two,
    from near
),

-- A line from the point to the east crosses the outline an odd number of times where the point lies within.
inside as (
    select latitude, longitude, ward_code,
    from sides
    where (one[2] > latitude) <> (two[2] > latitude)
        and longitude < (two[1] - one[1]) * (latitude - one[2]) / (two[2] - one[2]) + one[1]
    group by latitude, longitude, ward_code
    having count(*) % 2 = 1
)

select latitude, longitude, min(ward_code) as ward_code,
from inside
group by latitude, longitude
