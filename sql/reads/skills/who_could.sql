-- Who is active in the wards chosen and could be asked, services that speak of the domains first.
--
-- ward_code   The ward.
-- ward_name   Its name.
-- name        The organisation; of a service without one, the service.
-- kind        funded group or listed service.
-- evidence    What says that it is active there.
-- speaks_of   The domains of skills that a service speaks of; null where none, and of funded groups.
-- _file       The file that says so.
-- _row        The line.
with

funded as (
    select
        places.ward_code,
        grants.recipient_name as name,
        grants.amount_gbp,
        grants.awarded_on,
        grants._file,
        grants._row,
    from marts.grant_places as places
    inner join marts.grants as grants on places.grant_id = grants.grant_id
    where places.location_kind = 'delivered_in'
        and places.council_ons = $council::varchar
        and grants.recipient_name is not null
        and grants.is_counted
    qualify row_number() over (partition by places.ward_code, grants.recipient_id order by grants.awarded_on desc, grants.grant_id) = 1
),

every as (
    select
        ward_code,
        name,
        'funded group' as kind,
        'granted £' || format('{:,.0f}', cast(amount_gbp as double)) || ' on ' || strftime(awarded_on, '%-d %B %Y') as evidence,
        null as domains,
        _file,
        _row,
    from funded
    union all
    select
        ward_code,
        coalesce(organisation, name),
        'listed service',
        concat_ws(', ', 'listed with ' || name, replace(taxonomy, '|', ', ')),
        domains,
        _file,
        _row,
    from marts.services
    where council_ons = $council::varchar and is_active and coalesce(organisation, name) is not null
)

select every.ward_code, wards.name as ward_name, every.name, every.kind, every.evidence, array_to_string(every.domains, ', ') as speaks_of, every._file, every._row,
from every
inner join marts.wards as wards
    on every.ward_code = wards.ward_code and wards.is_current and wards.council_ons = $council::varchar
where len($wards::varchar[]) = 0 or list_contains($wards::varchar[], every.ward_code)
order by wards.name, coalesce(list_has_any(every.domains, $domains::varchar[]), false) desc, every.kind, every.name
limit $limit::integer
