-- The payments of one council to named suppliers in some months, with the ward of the supplier's address; nobody's own name.
--
-- supplier_id   The supplier: no public body, no person, nobody unnamed.
-- ward_code     The ward of its address; null where that is not known.
-- amount_gbp    Net amount; refunds are negative.
-- category      What was bought.
select supplier_id, ward_code, amount_gbp, category,
from marts.ledger
where council_ons = $council::varchar
    and paid_on between $paid_from::date and $paid_to::date
    and payee_type = 'supplier'
    and not is_pass_through
