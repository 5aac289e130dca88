-- The published rows of what suppliers registered in one ward were paid, with file and line.
-- behind: suppliers
--
-- paid_on         The day of the payment.
-- supplier_name   As on the pages.
-- amount_gbp      Net amount; refunds are negative. All of them together are what these suppliers were paid.
-- vat_basis       net, gross or unknown: what the file says of its amounts.
-- kind            invoice, card or grant.
-- _file           The published file.
-- _part           The sheet or member of the file, where there are several.
-- _row            The line in the file where the record begins.
-- sha256          The digest of the published file.
with

-- A file that two sources read has two arrivals of one number.
files as (
    select arrival, any_value(sha256) as sha256, from raw._arrivals group by arrival
)

select
    payments.paid_on,
    payments.supplier_name,
    payments.amount_gbp,
    payments.vat_basis,
    payments.department,
    payments.category,
    payments.kind,
    payments._file,
    payments._part,
    payments._row,
    files.sha256,
from marts.payments as payments
inner join files on payments._arrival = files.arrival
where payments.council_ons = $council::varchar
    and payments.paid_on between $paid_from::date and $paid_to::date
    and payments.ward_code = $ward::varchar
    and payments.payee_type = 'supplier'
    and not payments.is_pass_through
order by payments.paid_on, payments.payment_id
