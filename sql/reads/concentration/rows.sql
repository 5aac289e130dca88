-- The published rows behind the figures of one council's market, with file and line.
-- behind: headline, by_category, suppliers, payments, lorenz, coverage, wards
--
-- amount_gbp   Net amount; refunds are negative. All of them together are the market's sum.
select * exclude (payment_id, is_market),
from reads.concentration__paid_rows
where is_market and paid_on between $from_on::date and $to_on::date
order by paid_on, payment_id
