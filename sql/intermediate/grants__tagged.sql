-- What a council paid one recipient in one financial year in payments that it tags as grants, as one grant.
-- kept: table
-- grain: grant_id
-- not null: grant_id, awarded_on
-- true: amount > 0
--
-- grant_id          52 bits of the hash of council, recipient and year.
-- description       How many payments it is of, and of which year: their own words may name a person.
-- amount            What was paid, less what came back.
-- awarded_on        The day of the first payment: a file of payments tells no award.
-- funder_id         The council, after org-id.guide; null where it has no such number.
-- funder_name       The council's name; the file's where nothing tells the council.
-- council_ons       The council; null where nothing tells it.
-- recipient_kind    organisation or individual.
-- recipient_name    The name as published; null for an individual.
-- org_id            The recipient in law, by a number published beside the payment; null for an individual.
-- supplier_id       Who has it, as payees are told apart.
-- recipient_postcode   The postcode published beside the payment; null for an individual.
-- year_from         The first day of the financial year.
-- _arrival          The arrival of the first payment.
-- _file             Its file.
-- _part             The sheet or member of it.
-- _row              Its line.
--
-- Instalments bear no number that would tell one award from another, so a year is the smallest thing that can be
-- counted. Where as much came back as was paid, there is no grant.
with

tagged as (
    select
        coalesce(arrivals.council_ons, bodies.council_ons) as council_ons,
        regexp_replace(arrivals._file, '\.[^.]*$', '') as stem,
        identities.supplier_id,
        identities.payee_type,
        payments.*,
        make_date(cast(year(payments.paid_on - interval 3 months) as bigint), 4, 1) as year_from,
    from staging.spending__payments as payments
    inner join staging.spending__arrivals as arrivals on payments._arrival = arrivals.arrival and not arrivals.is_superseded
    inner join intermediate.suppliers__identities as identities on payments.supplier = identities.supplier
    left join intermediate.payments__bodies as bodies on payments._arrival = bodies.arrival and payments.body = bodies.body
    where payments.is_grant
),

years as (
    select
        council_ons,
        any_value(stem) as stem,
        supplier_id,
        any_value(payee_type) as payee_type,
        year_from,
        sum(amount_gbp) as amount,
        count(*) as payments,
        arg_min({'supplier': supplier, 'company': supplier_company_number, 'charity': supplier_charity_number, 'postcode': supplier_postcode, 'paid_on': paid_on, 'arrival': _arrival, 'file': _file, 'part': _part, 'row': _row}, (paid_on, payment_id)) as first,
    from tagged
    group by council_ons, if(council_ons is null, stem, null), supplier_id, year_from
    having sum(amount_gbp) > 0
),

numbers as (
    select council_ons, min(org_id) as org_id, from seeds.council_org_ids group by council_ons
)

select
    cast(hash('tagged/' || coalesce(years.council_ons, years.stem) || '/' || years.supplier_id || '/' || years.year_from) >> 12 as bigint) as grant_id,
    years.payments || if(years.payments = 1, ' payment', ' payments') || ' tagged as grants in '
        || year(years.year_from) || '-' || right(cast(year(years.year_from) + 1 as varchar), 2) as description,
    cast(years.amount as decimal(18, 2)) as amount,
    years.first.paid_on as awarded_on,
    numbers.org_id as funder_id,
    coalesce(councils.name, years.stem) as funder_name,
    years.council_ons,
    if(years.payee_type = 'individual', 'individual', 'organisation') as recipient_kind,
    if(years.payee_type = 'individual', null, years.first.supplier) as recipient_name,
    if(years.payee_type = 'individual', null, coalesce('GB-COH-' || company_number(years.first.company), registered.entity_id, charity_id(years.first.charity))) as org_id,
    years.supplier_id,
    if(years.payee_type = 'individual', null, upper(replace(years.first.postcode, ' ', ''))) as recipient_postcode,
    years.year_from,
    years.first.arrival as _arrival,
    years.first.file as _file,
    years.first.part as _part,
    years.first.row as _row,
from years
left join seeds.councils as councils on years.council_ons = councils.council_ons
left join numbers on years.council_ons = numbers.council_ons
left join intermediate.organisations__registered as registered on charity_id(years.first.charity) = registered.org_id
