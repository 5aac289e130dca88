-- The published rows of a council's market, with who is of the sector, with file and line.
-- behind: vcse
--
-- is_vcse_broad    The supplier is of the sector in the broad sense; null where that is not known.
-- is_vcse_strict   The same in the strict sense.
-- paid_on          The day of the payment.
-- supplier_name    As on the pages: names of people, and what the publisher hides, stay withheld.
-- amount_gbp       Net amount; refunds are negative.
-- vat_basis        net, gross or unknown: what the file says of its amounts.
-- kind             invoice, card or grant.
-- _file            The published file.
-- _part            The sheet or member of the file, where there are several.
-- _row             The line in the file where the record begins.
-- sha256           The digest of the published file.
with

-- A file that two sources read has two arrivals of one number.
files as (
    select arrival, any_value(sha256) as sha256, from raw._arrivals group by arrival
)

select
    if(payments.payee_type in ('redacted', 'unknown'), null, suppliers.is_vcse_broad) as is_vcse_broad,
    if(payments.payee_type in ('redacted', 'unknown'), null, suppliers.is_vcse_strict) as is_vcse_strict,
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
left join marts.suppliers as suppliers on payments.supplier_id = suppliers.supplier_id
where payments.council_ons = $council::varchar
    and payments.paid_on between $from_on::date and $to_on::date
    and payments.payee_type <> 'public_body'
    and not payments.is_pass_through
order by payments.paid_on, payments.payment_id
