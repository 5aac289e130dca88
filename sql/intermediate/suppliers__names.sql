-- One name under which somebody was paid or holds a contract, as published, with its normal form.
-- kept: table
-- grain: supplier
--
-- supplier              The name as published; empty where nobody is named.
-- normal_form           Upper case, no accents or punctuation, one space, LTD, PLC, no THE: what makes two names one supplier.
-- trading_form          The same up to "trading as": who the payee is in law.
-- is_paid               Some payment names it; else only a contracts register does.
-- published_postcode    A postcode published beside the name.
-- company_number        A company number published beside the name.
-- charity_number        A charity number published beside the name.
with

paid as (
    -- Over distinct names, not payments: the text work is done once a name.
    select
        supplier,
        max(supplier_postcode) as postcode,
        max(supplier_company_number) as company_number,
        max(supplier_charity_number) as charity_number,
    from staging.spending__payments
    group by supplier
),

registered as (
    select
        supplier,
        max(supplier_postcode) as postcode,
        max(supplier_company_number) as company_number,
        null as charity_number,
    from staging.registers__contracts as contracts
    semi join intermediate.arrivals__current as arrivals
        on contracts._arrival = arrivals.arrival and arrivals.source = 'registers'
    group by supplier
),

-- Who has a grant is told apart as who is paid is: the same organisation, or the same person's name.
granted as (
    select
        recipient_name as supplier,
        max(recipient_postcode) as postcode,
        max(recipient_company) as company_number,
        max(recipient_charity) as charity_number,
    from staging.grants__grants as grants
    semi join intermediate.arrivals__current as arrivals on grants._arrival = arrivals.arrival and arrivals.source = 'grants'
    where recipient_name is not null
    group by recipient_name
),

-- So is who comes to a hub, offers a skill, or is listed with a service.
met as (
    select organisation as supplier, from staging.hubs__activity where organisation is not null
    union
    select organisation_with, from staging.hubs__activity where organisation_with is not null
    union
    select organisation, from staging.services__services where organisation is not null
),

published as (
    -- What stands beside the payment comes before what stands in a register, and that before a list of grants.
    select
        supplier,
        paid.supplier is not null as is_paid,
        coalesce(paid.postcode, registered.postcode, granted.postcode) as published_postcode,
        coalesce(paid.company_number, registered.company_number, granted.company_number) as company_number,
        coalesce(paid.charity_number, granted.charity_number) as charity_number,
    from paid
    full join registered using (supplier)
    full join granted using (supplier)
    full join met using (supplier)
),

spelt as (
    select published.*, name_words(supplier) as words,
    from published
)

select
    supplier,
    name_form(supplier) as normal_form,
    nullif(trim(regexp_replace(regexp_replace(
        -- A name that begins with "T/A" has lost the part before it.
        regexp_replace(words, '^( THE)?( T A| TRADING AS)+ ', ' '), ' (T A|TRADING AS) .*$', ' '), '^ THE | THE $', ' ')), '')
        as trading_form,
    is_paid,
    published_postcode,
    company_number,
    charity_number,
from spelt
