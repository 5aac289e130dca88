-- The published rows that pass the page's filters, on any day, with file and line.
--
-- payment_id      The payment.
-- is_market       Counts as the market: no public bodies, no money passed on, unless asked for.
-- paid_on         The day of the payment.
-- supplier_name   As on the pages: names of people, and what the publisher hides, stay withheld.
-- amount_gbp      Net amount; refunds are negative.
-- vat_basis       net, gross or unknown: what the file says of its amounts.
-- kind            invoice, card or grant.
-- ward_name       The ward of the supplier's address; null where that is not known.
-- _file           The published file.
-- _part           The sheet or member of the file, where there are several.
-- _row            The line in the file where the record begins.
-- sha256          The digest of the published file.
with

-- A file that two sources read has two arrivals of one number.
files as (
    select arrival, any_value(sha256) as sha256, from raw._arrivals group by arrival
),

names as (
    select ward_code, arg_max(name, vintage) as ward_name,
    from marts.wards
    group by ward_code
)

select
    payments.payment_id,
    choice.is_market,
    payments.paid_on,
    payments.supplier_name,
    payments.amount_gbp,
    payments.vat_basis,
    payments.department,
    payments.category,
    payments.kind,
    names.ward_name,
    payments._file,
    payments._part,
    payments._row,
    files.sha256,
from reads.concentration__choice as choice
inner join marts.payments as payments on choice._arrival = payments._arrival and choice._row = payments._row
inner join files on payments._arrival = files.arrival
left join names on payments.ward_code = names.ward_code
-- Said once more, so that the texts are looked up for these rows only.
where payments.council_ons = $council::varchar
