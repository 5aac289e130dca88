-- One organisation that was paid, told apart by its normalised name; individuals and the unnamed are not listed.
-- grain: supplier_id
-- not null: name
--
-- supplier_id   52 bits of the normal form's hash; stable across rebuilds.
-- name          One published spelling: with small letters where there is one, and the longest.
-- org_id        Its number at Companies House or the Charity Commission, as published beside its name; else null.
-- match_tier    number where a register number was published, else exact: names alike in their normal form are one.
-- payee_type    supplier or public_body.
-- postcode      The postcode of its address, where published.
-- ward_code     The ward of its address, where known.
-- payments      How many payments.
-- amount_gbp    What it was paid by all loaded councils.
-- councils      How many loaded councils paid it.
-- first_on      The first payment.
-- last_on       The last payment.
with

totals as (
    select
        supplier_id,
        count(*) as payments,
        sum(amount_gbp) as amount_gbp,
        count(distinct council_ons) as councils,
        min(paid_on) as first_on,
        max(paid_on) as last_on,
    from marts.payments
    where payee_type in ('supplier', 'public_body')
    group by supplier_id
),

organisations as (
    select
        supplier_id,
        any_value(organisation_form) as normal_form,
        any_value(payee_type) as payee_type,
        -- The spelling with small letters reads best; then the longest.
        arg_max(supplier_name, (supplier_name <> upper(supplier_name), length(supplier_name), supplier_name)) as name,
    from intermediate.suppliers__identities
    where organisation_form is not null and is_paid
    group by supplier_id
)

select
    organisations.supplier_id,
    organisations.name,
    coalesce('GB-COH-' || places.company_number, 'GB-CHC-' || places.charity_number) as org_id,
    if(org_id is null, 'exact', 'number') as match_tier,
    organisations.payee_type,
    places.postcode,
    places.ward_code,
    totals.payments,
    totals.amount_gbp,
    totals.councils,
    totals.first_on,
    totals.last_on,
from organisations
inner join totals on organisations.supplier_id = totals.supplier_id
left join intermediate.suppliers__places as places on organisations.normal_form = places.normal_form
