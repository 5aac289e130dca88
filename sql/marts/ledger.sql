-- One payment as questions need it: who, when, how much, to whom; its texts stand in marts.payments.
-- not null: council_ons, paid_on, amount_gbp, supplier_id
--
-- council_ons       The council that paid: ONS code, org-id, or "unknown:" and the file's name.
-- paid_on           The day of the payment; the first of the period where the file has no day.
-- amount_gbp        Net of recoverable VAT unless the arrival says otherwise; refunds are negative.
-- supplier_id       The payee; one for all redacted payees and one for all unknown.
-- payee_type        supplier, public_body, individual, redacted or unknown.
-- is_pass_through   The money is only passed on, such as a precept.
-- kind              invoice, card or grant.
-- is_capital        Capital spending; null where the file does not say.
-- department        The part of the council that spent, as published; 'Name withheld' where it names a person.
-- category          What was bought, in the publisher's words; 'Name withheld' where they name a person.
-- ward_code         The ward of the supplier's address, where known.
-- _arrival          The arrival it came with.
-- _row              The line in the file where the record begins.
--
-- The only table with a row a payment. It keeps no long text, because writing names and descriptions a second time
-- takes as long as all the rest of a build. Rows keep the order in which files were given, which is by council:
-- sorting ten million rows costs more than it saves.
select
    coalesce(
        arrivals.council_ons, bodies.council_ons, 'unknown:' || regexp_replace(arrivals._file, '\.[^.]*$', '')
    ) as council_ons,
    payments.paid_on,
    payments.amount_gbp,
    identities.supplier_id,
    identities.payee_type,
    identities.is_pass_through,
    case
        when payments.is_grant then 'grant'
        when arrivals.kind = 'card_transactions' then 'card'
        when payments.card_or_invoice is not null and contains(lower(payments.card_or_invoice), 'card') then 'card'
        else 'invoice'
    end as kind,
    case
        when payments.capital_or_revenue is null then null
        when starts_with(lower(payments.capital_or_revenue), 'c') then true
        when starts_with(lower(payments.capital_or_revenue), 'r') then false
    end as is_capital,
    if(departments.text is null, payments.department, 'Name withheld') as department,
    if(categories.text is null, payments.category, 'Name withheld') as category,
    identities.ward_code,
    payments._arrival,
    payments._row,
from staging.spending__payments as payments
inner join staging.spending__arrivals as arrivals on payments._arrival = arrivals.arrival
inner join intermediate.suppliers__identities as identities on payments.supplier = identities.supplier
left join intermediate.payments__bodies as bodies
    on payments._arrival = bodies.arrival and payments.body = bodies.body
left join (select text from intermediate.payments__named_texts where is_label) as departments
    on payments.department = departments.text
left join (select text from intermediate.payments__named_texts where is_label) as categories
    on payments.category = categories.text
where not arrivals.is_superseded
