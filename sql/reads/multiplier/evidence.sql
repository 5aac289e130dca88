-- Whom the council pays at one point of entry, which civic groups and skills are there, with lines.
--
-- kind         paid, paid (civic), funded group, listed service or skills offered.
-- name         Who; of skills the domain, as offers are people's.
-- amount_gbp   What it was paid or granted; null of a service and of skills.
-- evidence     What says so; of skills how many registered, or the mark that withholds it.
-- _file        The file of the largest or the latest line; null of skills.
-- _row         The line.
with

paid as (
    select
        payments.supplier_id,
        sum(payments.amount_gbp) as amount_gbp,
        count(*) as payments,
        arg_max(payments._arrival, payments.amount_gbp) as _arrival,
        arg_max(payments._row, payments.amount_gbp) as _row,
    from marts.ledger as payments
    where payments.council_ons = $council::varchar
        and payments.paid_on between $from_on::date and $to_on::date
        and payments.payee_type = 'supplier'
        and payments.category = $category::varchar
        and payments.ward_code = $ward::varchar
        and not payments.is_pass_through
    group by payments.supplier_id
),

funded as (
    select grants.recipient_name, places.amount_gbp, grants.awarded_on, grants._file, grants._row,
    from marts.grant_places as places
    inner join marts.grants as grants on places.grant_id = grants.grant_id
    where places.council_ons = $council::varchar
        and places.ward_code = $ward::varchar
        and places.location_kind = 'delivered_in'
        and grants.is_counted
        and not grants.is_to_individual
        and grants.recipient_name is not null
        and grants.awarded_on between $from_on::date and $to_on::date
    qualify row_number() over (partition by grants.recipient_id order by grants.awarded_on desc, grants.grant_id) = 1
),

offered as (
    select domain, count, mark, year,
    from marts.skill_offers
    where council_ons = $council::varchar
        and ward_code = $ward::varchar
        and domain is not null
        and (count > 0 or mark is not null)
        and year_from between $from_on::date and $to_on::date
        and year_from + interval 1 year - interval 1 day <= $to_on::date
    qualify year_from = max(year_from) over ()
),

every as (
    select
        1 as place,
        if(suppliers.is_vcse_broad, 'paid (civic)', 'paid') as kind,
        suppliers.name,
        paid.amount_gbp,
        paid.payments || if(paid.payments = 1, ' payment', ' payments') || ' for ' || $category::varchar as evidence,
        arrivals._file,
        paid._row,
    from paid
    inner join marts.suppliers as suppliers on paid.supplier_id = suppliers.supplier_id
    inner join raw._arrivals as arrivals on paid._arrival = arrivals.arrival
    union all
    select 2, 'funded group', recipient_name, amount_gbp, 'granted on ' || strftime(awarded_on, '%-d %B %Y'), _file, _row from funded
    union all
    -- Those that points_of_entry counts: none known to be a public body or outside the sector.
    select 3, 'listed service', coalesce(organisation, name), null, coalesce('listed with ' || name, 'listed'), _file, _row,
    from marts.services
    where council_ons = $council::varchar and ward_code = $ward::varchar and is_active and is_vcse is distinct from false
    union all
    select 4, 'skills offered', domain, null, coalesce(format('{:,}', count), mark) || ' offered, registered in ' || year, null, null from offered
)

select kind, name, amount_gbp, evidence, _file, _row
from every
order by place, amount_gbp desc nulls last, name, evidence, _row
