-- One hub as one arrival writes it, and which hub of which council that is.
-- kept: table
-- grain: arrival, hub
-- not null: council_ons, hub_id, name
--
-- arrival       The arrival.
-- hub           The hub, as written; null where none is named.
-- council_ons   The council whose file it is.
-- hub_id        52 bits of the hash of council and normal form.
-- name          One spelling for all: with small letters where there is one.
-- hub_type      general, volunteer_centre, specialist, service_provider or not stated.
with

told as (
    select _arrival as arrival, hub, hub_type, from staging.hubs__sessions group by all
    union
    select _arrival, hub, null, from staging.hubs__attendance group by all
    union
    select _arrival, hub, null, from staging.hubs__activity group by all
),

spelt as (
    select
        told.arrival,
        told.hub,
        coalesce(arrivals.council_ons, 'unknown:' || regexp_replace(arrivals._file, '\.[^.]*$', '')) as council_ons,
        coalesce(name_form(told.hub), 'not named') as form,
        coalesce(regexp_replace(trim(told.hub), '\s+', ' ', 'g'), 'Hub not named') as spelling,
        types.code as hub_type,
    from told
    inner join raw._arrivals as arrivals
        on told.arrival = arrivals.arrival and arrivals.source = 'hubs' and arrivals.superseded_by is null
    left join intermediate.hubs__words as types
        on types.field = 'hub_type' and trim(name_words(replace(told.hub_type, '_', ' '))) = types.said
)

select
    arrival,
    hub,
    council_ons,
    cast('0x' || left(md5(council_ons || '|' || form), 13) as bigint) as hub_id,
    first_value(max(spelling)) over same as name,
    coalesce(max(max(hub_type)) over same, 'not stated') as hub_type,
from spelt
group by arrival, hub, council_ons, form
window same as (partition by council_ons, form order by max(spelling) = upper(max(spelling)), max(spelling) rows between unbounded preceding and unbounded following)
