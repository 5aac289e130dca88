-- The wards of one council in one vintage of which boundaries are loaded, and which vintage its pages are drawn with.
-- kept: table
-- grain: council_ons, vintage
--
-- council_ons   The council; null where no file says it.
-- vintage       The year of the boundaries, as yyyy, or unknown.
-- wards         How many wards have a boundary in it.
-- reached       How many of them a list of postcodes or a lookup leads to.
-- is_current    The latest vintage that anything leads to; the latest of all where nothing leads to any.
with

boundaries as (
    select distinct
        boundaries.ward_code,
        boundaries.council_ons,
        coalesce(boundaries.vintage, 'unknown') as vintage,
    from staging.wards__boundaries as boundaries
    inner join intermediate.arrivals__current as arrivals
        on boundaries._arrival = arrivals.arrival and arrivals.source = 'wards'
),

led_to as (
    select ward_code, from intermediate.places__ward_parts
    union
    select listed.ward_code,
    from staging.postcodes__postcodes as listed
    inner join intermediate.arrivals__current as arrivals
        on listed._arrival = arrivals.arrival and arrivals.source = 'postcodes'
),

sets as (
    select
        boundaries.council_ons,
        boundaries.vintage,
        count(*) as wards,
        count(led_to.ward_code) as reached,
    from boundaries
    left join led_to on boundaries.ward_code = led_to.ward_code
    group by boundaries.council_ons, boundaries.vintage
)

select
    council_ons,
    vintage,
    wards,
    reached,
    row_number() over (
        partition by council_ons
        order by reached > 0 desc, vintage <> 'unknown' desc, vintage desc
    ) = 1 as is_current,
from sets
