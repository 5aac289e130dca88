-- Where a supplier's address lies, for the suppliers that have one.
-- kept: table
-- grain: normal_form
--
-- normal_form      The supplier's name in its normal form.
-- postcode         Its postcode, with one space.
-- ward_code        The ward the postcode lies in; null where no loaded list has it.
-- company_number   Its number at Companies House, eight characters.
-- charity_number   Its number at the Charity Commission.
with

spelt as (
    select
        normal_form,
        is_paid,
        nullif(
            regexp_extract(
                upper(replace(published_postcode, ' ', '')), '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$'
            ), ''
        ) as postcode,
        -- "gb/01234567" is how the schema of the Local Government Association writes it; an OC or SC number has letters.
        nullif(
            regexp_extract(upper(company_number), '^(?:GB[/-])?(?:COH[/-])?([A-Z]{0,2}[0-9]{5,8})$', 1), ''
        ) as company_number,
        nullif(regexp_extract(charity_number, '^[0-9]{6,7}$'), '') as charity_number,
    from intermediate.suppliers__names
    where normal_form is not null
),

one as (
    select
        normal_form,
        -- What stands beside a payment comes before what stands in a register only.
        coalesce(max(postcode) filter (is_paid), max(postcode)) as postcode,
        max(company_number) as company_number,
        max(charity_number) as charity_number,
    from spelt
    group by normal_form
)

select
    one.normal_form,
    left(one.postcode, -3) || ' ' || right(one.postcode, 3) as postcode,
    postcodes.ward_code,
    if(regexp_matches(one.company_number, '^[0-9]+$'), lpad(one.company_number, 8, '0'), one.company_number)
        as company_number,
    one.charity_number,
from one
left join intermediate.places__postcodes as postcodes on one.postcode = postcodes.postcode
