-- The council behind each body named in a file that holds several bodies.
-- kept: table
-- grain: arrival, body
--
-- arrival       The arrival.
-- body          The body's code or name in the file; empty where the row names none.
-- council_ons   The council by code, name or alias; null where nothing tells.
with

bodies as (
    select distinct payments._arrival as arrival, payments.body,
    from staging.spending__payments as payments
    semi join (select arrival, from staging.spending__arrivals where council_ons is null) as mixed
        on mixed.arrival = payments._arrival
),

names as (
    select council_ons, council_ons as said, from seeds.councils
    union all
    select council_ons, name, from seeds.councils
    union all
    select council_ons, unnest(string_split(aliases, '|')), from seeds.councils where aliases is not null
),

known as (
    select
        trim(regexp_replace(upper(replace(said, '&', ' and ')), '[^A-Z0-9]+', ' ', 'g')) as said,
        min(council_ons) as council_ons,
    from names
    group by 1
    having count(distinct council_ons) = 1
),

spelt as (
    select
        arrival,
        body,
        -- An address such as http://statistics.data.gov.uk/id/local-authority/00DA ends in the code.
        trim(regexp_replace(
            upper(replace(regexp_replace(body, '^https?://.*/', ''), '&', ' and ')), '[^A-Z0-9]+', ' ', 'g'
        )) as said,
    from bodies
)

select spelt.arrival, spelt.body, known.council_ons,
from spelt
left join known on spelt.said = known.said
