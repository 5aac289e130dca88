-- One payment by one council to one payee.
-- grain: payment_id
-- not null: council_ons, paid_on, amount_gbp, supplier_id
-- true: payee_type in ('supplier', 'public_body', 'individual', 'redacted', 'unknown')
-- true: kind in ('invoice', 'card', 'grant')
-- true: payee_type not in ('individual', 'redacted') or description is null
--
-- payment_id        The arrival and the row, in one number; stable across rebuilds.
-- council_ons       The council that paid: ONS code, org-id, or "unknown:" and the file's name.
-- paid_on           The day of the payment; the first of the period where the file has no day.
-- amount_gbp        Net of recoverable VAT unless vat_basis says otherwise; refunds are negative.
-- vat_basis         net, gross or unknown: what the file says of its amounts.
-- supplier_id       The payee; one for all redacted payees and one for all unknown.
-- supplier_name     As published; a mask for individuals and redacted payees.
-- department        The part of the council that spent, as published.
-- category          What was bought, in the publisher's words.
-- description       Summary of the purpose; null for individuals and redacted payees.
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
-- Rows keep the order in which files were given, which is by council: sorting ten million rows costs more than it saves.
select
    payments.payment_id,
    coalesce(
        arrivals.council_ons, bodies.council_ons, 'unknown:' || regexp_replace(arrivals._file, '\.[^.]*$', '')
    ) as council_ons,
    payments.paid_on,
    payments.amount_gbp,
    arrivals.vat_basis,
    identities.supplier_id,
    identities.supplier_name,
    payments.department,
    payments.category,
    if(identities.payee_type in ('individual', 'redacted'), null, payments.description) as description,
    case
        when payments.grant_flag is not null and lower(payments.grant_flag) in ('y', 'yes', 'true', 'grant')
            then 'grant'
        when arrivals.kind = 'card_transactions' then 'card'
        when payments.card_or_invoice is not null and contains(lower(payments.card_or_invoice), 'card') then 'card'
        else 'invoice'
    end as kind,
    identities.payee_type,
    identities.is_pass_through,
    case
        when payments.capital_or_revenue is null then null
        when starts_with(lower(payments.capital_or_revenue), 'c') then true
        when starts_with(lower(payments.capital_or_revenue), 'r') then false
    end as is_capital,
    identities.ward_code,
    payments._arrival,
    payments._file,
    payments._part,
    payments._row,
from staging.spending__payments as payments
inner join staging.spending__arrivals as arrivals on payments._arrival = arrivals.arrival
inner join intermediate.suppliers__identities as identities on payments.supplier = identities.supplier
left join intermediate.payments__bodies as bodies
    on payments._arrival = bodies.arrival and payments.body = bodies.body
where not arrivals.is_superseded
