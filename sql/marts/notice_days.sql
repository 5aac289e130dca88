-- One day of which insolvency notices of The Gazette are loaded.
-- kept: table
-- grain: published_on
-- not null: published_on
--
-- published_on   The day.
-- stretch_on     The first day of the stretch it lies in: a day comes at most five days after the one before it, as round a
--                weekend with bank holidays, on which nothing is published.
with

days as (
    select distinct notices.published_on
    from staging.gazette__notices as notices
    inner join intermediate.arrivals__current as arrivals
        on notices._arrival = arrivals.arrival and arrivals.source = 'gazette'
    where notices.published_on is not null
),

begun as (
    select
        published_on,
        coalesce(published_on - lag(published_on) over (order by published_on) > 5, true) as is_first,
    from days
)

select
    published_on,
    max(if(is_first, published_on, null)) over (order by published_on) as stretch_on,
from begun
