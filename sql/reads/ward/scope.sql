-- The parts of grants to organisations that reach one council, or should, by where they are delivered and by addresses.
--
-- grant_id        The grant.
-- recipient_id    The organisation.
-- location_kind   delivered_in or based_in.
-- ward_code       The ward of today; null where none is known.
-- rung            The rung of the placement ladder, 1 to 6.
-- amount_gbp      That part of its amount.
select
    grants.grant_id,
    grants.recipient_id,
    places.location_kind,
    places.ward_code,
    places.rung,
    places.amount_gbp,
    places.is_converted,
from marts.grants as grants
inner join marts.grant_places as places on grants.grant_id = places.grant_id
where grants.is_counted
    and not grants.is_to_individual
    and grants.awarded_on between $from_on::date and $to_on::date
    and places.council_ons = $council::varchar
    and places.location_kind in ('delivered_in', 'based_in')
