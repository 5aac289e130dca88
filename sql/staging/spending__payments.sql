-- One payment as its council published it, typed and named.
-- grain: payment_id
--
-- payment_id                The arrival and the row, in one number.
-- paid_on                   The day of the payment, as the reader understood it.
-- amount_gbp                What was paid; refunds are negative.
-- body                      The code of the body that paid, else its name, as published.
-- supplier                  Who was paid, as published; empty where nobody is named.
-- supplier_postcode         Postcode of the supplier, as published.
-- supplier_company_number   Companies House number, as published.
-- supplier_charity_number   Charity number, as published.
-- department                The part of the body that spent.
-- category                  What was bought, in the publisher's words.
-- description               Summary of the purpose; may name a person.
-- capital_or_revenue        Capital or revenue, as published.
-- card_or_invoice           How it was paid, as published.
-- merchant_category         The card scheme's category of the merchant.
-- is_grant                  Its publisher tags it as a grant; words such as "not yet available" are no tag.
-- _arrival                  The arrival it came with.
-- _file                     The published file.
-- _part                     The sheet or member of the file, where there are several.
-- _row                      The line in the file where the record begins.
select
    _arrival * 67108864 + _row as payment_id,
    _paid_on as paid_on,
    _amount as amount_gbp,
    coalesce(body_code, body, '') as body,
    coalesce(supplier, '') as supplier,
    supplier_postcode,
    supplier_company_number,
    supplier_charity_number,
    department,
    category,
    description,
    capital_or_revenue,
    card_or_invoice,
    merchant_category,
    coalesce(lower(trim(grant_flag)) in ('y', 'yes', 'true', '1', 'x', 'grant', 'vcse grant', 'grant to vcse', 'voluntary sector grant'), false) as is_grant,
    _arrival,
    _file,
    _part,
    _row,
from raw.spending__payments
