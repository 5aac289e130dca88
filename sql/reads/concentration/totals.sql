-- What each payee was paid in the market of one council and period, refunds netted.
--
-- supplier_id   The payee.
-- is_named      The payee has a name.
-- payee_type    Its type.
-- net_gbp       Its net total.
select
    supplier_id,
    is_named,
    any_value(payee_type) as payee_type,
    sum(amount_gbp) as net_gbp,
from reads.concentration__scope
where is_market
group by supplier_id, is_named
