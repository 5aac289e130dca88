-- The payments of one council in one period that pass the page's filters.
--
-- paid_on       The day of the payment.
-- amount_gbp    Net amount; refunds are negative.
-- supplier_id   The payee.
-- payee_type    supplier, public_body, individual, redacted or unknown.
-- is_market     Counts as the market: no public bodies, no money passed on, unless asked for.
-- is_named      The payee has a name.
with

scope as (
    select choice.*, from reads.concentration__choice as choice
    where choice.paid_on between $from_on::date and $to_on::date
)

select * from scope
