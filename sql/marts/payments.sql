-- One payment by one council to one payee.
-- kept: view
-- grain: payment_id
--
-- payment_id        The arrival and the row, in one number; stable across rebuilds.
-- council_ons       The council that paid: ONS code, org-id, or "unknown:" and the file's name.
-- paid_on           The day of the payment; the first of the period where the file has no day.
-- amount_gbp        Net of recoverable VAT unless vat_basis says otherwise; refunds are negative.
-- vat_basis         net, gross or unknown: what the file says of its amounts.
-- supplier_id       The payee; one for all redacted payees and one for all unknown.
-- supplier_name     As published; a mask for individuals, redacted and unknown payees.
-- department        The part of the council that spent, as published.
-- category          What was bought, in the publisher's words.
-- description       Summary of the purpose; null for individuals and redacted payees, and where it may name a person.
-- kind              invoice, card or grant.
-- payee_type        supplier, public_body, individual, redacted or unknown.
-- is_pass_through   The money is only passed on, such as a precept.
-- is_capital        Capital spending; null where the file does not say.
-- ward_code         The ward of the supplier's address, where known.
-- _arrival          The arrival it came with.
-- _file             The published file.
-- _part             The sheet or member of the file, where there are several.
-- _row              The line in the file where the record begins.
--
-- Its texts are read from what was landed, when they are asked for; sums are quicker over marts.ledger.
select
    payments.payment_id,
    ledger.council_ons,
    ledger.paid_on,
    ledger.amount_gbp,
    arrivals.vat_basis,
    ledger.supplier_id,
    case ledger.payee_type
        when 'individual' then 'Individual (name withheld)'
        when 'redacted' then 'Redacted by the publisher'
        -- What stands there instead of a supplier may name somebody: "Various - A Person".
        when 'unknown' then 'No supplier named'
        else regexp_replace(trim(payments.supplier), '\s+', ' ', 'g')
    end as supplier_name,
    ledger.department,
    ledger.category,
    -- Who is paid matters less than whom the words name.
    if(
        ledger.payee_type in ('individual', 'redacted') or named_texts.text is not null, null, payments.description
    ) as description,
    ledger.kind,
    ledger.payee_type,
    ledger.is_pass_through,
    ledger.is_capital,
    ledger.ward_code,
    ledger._arrival,
    payments._file,
    payments._part,
    ledger._row,
from marts.ledger as ledger
inner join staging.spending__payments as payments
    on ledger._arrival = payments._arrival and ledger._row = payments._row
inner join staging.spending__arrivals as arrivals on ledger._arrival = arrivals.arrival
left join intermediate.payments__named_texts as named_texts
    on payments.description = named_texts.text and named_texts.is_description
