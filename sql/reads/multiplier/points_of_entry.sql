-- Where the council pays, civic groups deliver, skills are offered, and other capital is or is not.
--
-- category           What the council paid for, in its words.
-- ward_code          The ward of the suppliers' addresses.
-- ward_name          Its name.
-- paid_gbp           What the council paid for it there.
-- paid_suppliers     How many suppliers.
-- civic_suppliers    Of these, voluntary, community or social enterprise in the broad sense.
-- civic_groups       Organisations granted money for work in the ward.
-- civic_charities    Charities that a register writes to at an address in the ward.
-- civic_services     Organisations that a directory lists with a service there, none known to be a public body or outside the sector; null where no directory is loaded.
-- civic              All four together: an organisation may be in several.
-- skills_offered     Skills offered in the ward in the latest year published that lies in the period; null where withheld or none is loaded.
-- skills_mark        [c] withheld.
-- other_capital_gbp  What others granted for work in the ward, or put into introductions about it.
-- is_point           The first three are there and other capital is not; null where one of them is not known.
-- not_known          What is not loaded or withheld, so that nothing is said of it.
with

wards as (
    select ward_code, name from marts.wards where council_ons = $council::varchar and is_current
),

paid as (
    select
        payments.category,
        payments.ward_code,
        sum(payments.amount_gbp) as paid_gbp,
        count(distinct payments.supplier_id) as paid_suppliers,
        count(distinct payments.supplier_id) filter (suppliers.is_vcse_broad) as civic_suppliers,
    from marts.ledger as payments
    inner join marts.suppliers as suppliers on payments.supplier_id = suppliers.supplier_id
    where payments.council_ons = $council::varchar
        and payments.paid_on between $from_on::date and $to_on::date
        and payments.payee_type = 'supplier'
        and payments.category is not null
        and payments.ward_code is not null
        and not payments.is_pass_through
    group by payments.category, payments.ward_code
    having sum(payments.amount_gbp) > 0
),

placed as (
    select
        places.ward_code,
        count(distinct grants.recipient_id) as civic_groups,
        sum(places.amount_gbp) filter (grants.funder_ons is distinct from $council::varchar) as other_gbp,
    from marts.grant_places as places
    inner join marts.grants as grants on places.grant_id = grants.grant_id
    where places.council_ons = $council::varchar
        and places.location_kind = 'delivered_in'
        and grants.is_counted
        and not grants.is_to_individual
        and grants.awarded_on between $from_on::date and $to_on::date
    group by places.ward_code
),

-- Of whom it is not known whether they are of the sector, they count; of a public body, or a company that a register knows, they do not.
listed as (
    select ward_code, count(distinct coalesce(org_id, lower(organisation), service_key)) filter (is_active and is_vcse is distinct from false) as civic_services,
    from marts.services
    where council_ons = $council::varchar
    group by ward_code
),

brought as (
    select ward_code, sum(amount_gbp) as other_gbp,
    from marts.hub_given
    where council_ons = $council::varchar
        and source_class <> 'council'
        and amount_gbp is not null
        and happened_on between $from_on::date and $to_on::date
    group by ward_code
),

skills as (
    select ward_code, arg_max(count, year_from) as skills_offered, arg_max(coalesce(mark, ''), year_from) as mark,
    from marts.skill_offers
    where council_ons = $council::varchar
        and domain is null
        and year_from between $from_on::date and $to_on::date
        and year_from + interval 1 year - interval 1 day <= $to_on::date
    group by ward_code
),

found as (
    select
        paid.*,
        wards.name as ward_name,
        coalesce(placed.civic_groups, 0) as civic_groups,
        coalesce(charities.charities, 0) as civic_charities,
        if((select count(*) from listed) > 0, coalesce(listed.civic_services, 0), null) as civic_services,
        if(skills.mark = '', skills.skills_offered, null) as skills_offered,
        nullif(skills.mark, '') as skills_mark,
        coalesce(placed.other_gbp, 0) + coalesce(brought.other_gbp, 0) as other_capital_gbp,
    from paid
    inner join wards on paid.ward_code = wards.ward_code
    left join placed on paid.ward_code = placed.ward_code
    left join marts.ward_charities as charities on paid.ward_code = charities.ward_code
    left join listed on paid.ward_code = listed.ward_code
    left join brought on paid.ward_code = brought.ward_code
    left join skills on paid.ward_code = skills.ward_code
),

loaded as (
    select
        (select count(*) from placed) > 0 as has_grants,
        (select count(*) from skills) > 0 as has_skills,
        (select count(*) from listed) > 0 as has_services,
)

select
    found.category,
    found.ward_code,
    found.ward_name,
    found.paid_gbp,
    found.paid_suppliers,
    found.civic_suppliers,
    found.civic_groups,
    found.civic_charities,
    found.civic_services,
    found.civic_suppliers + found.civic_groups + found.civic_charities + coalesce(found.civic_services, 0) as civic,
    found.skills_offered,
    found.skills_mark,
    found.other_capital_gbp,
    case
        when found.other_capital_gbp > 0 or found.skills_offered = 0 then false
        when found.civic_suppliers + found.civic_groups + found.civic_charities + coalesce(found.civic_services, 0) = 0
            then if(loaded.has_services, false, null)
        when found.skills_offered is null or not loaded.has_grants then null
        else true
    end as is_point,
    concat_ws('; ',
        if(not loaded.has_grants, 'grants are not loaded for these days', null),
        if(not loaded.has_skills, 'no exchange of a year in these days is published', null),
        if(found.skills_mark is not null, 'skills offered are withheld', null),
        if(not loaded.has_services, 'services: not loaded', null)
    ) as not_known,
from found
cross join loaded
order by is_point desc nulls last, found.paid_gbp desc, found.category, found.ward_name
