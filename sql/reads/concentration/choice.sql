-- The payments of one council that pass the page's filters, on any day.
--
-- paid_on       The day of the payment.
-- amount_gbp    Net amount; refunds are negative.
-- supplier_id   The payee.
-- payee_type    supplier, public_body, individual, redacted or unknown.
-- is_market     Counts as the market: no public bodies, no money passed on, unless asked for.
-- is_named      The payee has a name (an individual's is known to the council, if not to us).
select
    paid_on,
    amount_gbp,
    supplier_id,
    payee_type,
    is_pass_through,
    department,
    category,
    kind,
    ward_code,
    payee_type not in ('redacted', 'unknown') as is_named,
    $include_public::boolean
        or len($payee_types::varchar[]) > 0
        or (payee_type <> 'public_body' and not is_pass_through) as is_market,
    _arrival,
    _row,
from marts.ledger
where
    council_ons = $council::varchar
    -- "none" is the word for what is not located or not stated; an empty list filters nothing.
    and (len($wards::varchar[]) = 0 or list_contains($wards::varchar[], coalesce(ward_code, 'none')))
    and (len($departments::varchar[]) = 0 or list_contains($departments::varchar[], coalesce(department, 'none')))
    and (len($categories::varchar[]) = 0 or list_contains($categories::varchar[], coalesce(category, 'none')))
    and (len($payee_types::varchar[]) = 0 or list_contains($payee_types::varchar[], payee_type))
    and (len($kinds::varchar[]) = 0 or list_contains($kinds::varchar[], kind))
