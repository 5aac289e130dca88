-- The payments of one council's market in a period: no public bodies, no money that is only passed on.
--
-- supplier_id   The payee.
-- payee_type    supplier, individual, redacted or unknown.
-- paid_on       The day of the payment.
-- amount_gbp    Net amount; refunds are negative.
-- department    The part of the council that spent.
-- category      What was bought.
-- ward_code     The ward of the payee's address.
select supplier_id, payee_type, paid_on, amount_gbp, department, category, ward_code,
from marts.ledger
where
    council_ons = $council::varchar
    and paid_on between $from_on::date and $to_on::date
    and payee_type <> 'public_body'
    and not is_pass_through
