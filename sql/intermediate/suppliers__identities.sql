-- Who stands behind a published name: the supplier, its type, and the name that may be shown.
-- kept: table
-- grain: supplier
-- true: payee_type in ('supplier', 'public_body', 'individual', 'redacted', 'unknown')
--
-- supplier          The name as published; empty where nobody is named.
-- supplier_id       52 bits of the normal form's hash; keyed for individuals; one each for all redacted and all unknown.
-- supplier_name     The name as it may be shown: a mask for all but organisations.
-- payee_type        supplier, public_body, individual, redacted or unknown.
-- is_pass_through   Money paid to it is only passed on.
-- is_paid           Some payment names it; else only a contracts register does.
-- organisation_form   The normal form of an organisation; null for people and the unnamed.
-- ward_code         The ward of its address; null for individuals.
with

typed as (
    select
        names.supplier,
        names.normal_form,
        names.is_paid,
        case
            when names.trading_form is null or rules.payee_type = 'unknown' then 'unknown'
            when rules.is_whole then rules.payee_type
            when shapes.is_company then 'supplier'
            when rules.payee_type in ('redacted', 'individual') then rules.payee_type
            when shapes.is_titled_person then 'individual'
            when rules.payee_type is not null then rules.payee_type
            when purposes.supplier is not null then 'individual'
            -- A number at Companies House says more than the looks of a name.
            when shapes.is_person_shaped and places.company_number is null then 'individual'
            else 'supplier'
        end as payee_type,
        coalesce(rules.is_pass_through and (rules.is_whole or not shapes.is_company), false) as is_pass_through,
    from intermediate.suppliers__names as names
    left join intermediate.suppliers__rules as rules on names.trading_form = rules.trading_form
    left join intermediate.suppliers__shapes as shapes on names.trading_form = shapes.trading_form
    left join intermediate.suppliers__purposes as purposes on names.supplier = purposes.supplier
    left join intermediate.suppliers__places as places on names.normal_form = places.normal_form
),

-- Two spellings of one normal form are one payee, so they have one type: the more private of the two.
agreed as (
    select
        typed.* exclude (payee_type),
        if(bool_or(payee_type = 'individual') over (partition by normal_form), 'individual', payee_type)
            as payee_type,
    from typed
)

select
    agreed.supplier,
    agreed.is_paid,
    cast('0x' || left(md5(
        case agreed.payee_type
            -- Without the store's secret nobody can try names until an id fits.
            when 'individual' then getvariable('people_key') || agreed.normal_form
            when 'redacted' then 'redacted by the publisher'
            when 'unknown' then 'no supplier named'
            else agreed.normal_form
        end
    ), 13) as bigint) as supplier_id,
    case agreed.payee_type
        when 'individual' then 'Individual (name withheld)'
        when 'redacted' then 'Redacted by the publisher'
        when 'unknown' then 'No supplier named'
        else regexp_replace(trim(agreed.supplier), '\s+', ' ', 'g')
    end as supplier_name,
    agreed.payee_type,
    agreed.is_pass_through,
    if(agreed.payee_type in ('supplier', 'public_body'), agreed.normal_form, null) as organisation_form,
    if(agreed.payee_type in ('supplier', 'public_body'), places.ward_code, null) as ward_code,
from agreed
left join intermediate.suppliers__places as places on agreed.normal_form = places.normal_form
