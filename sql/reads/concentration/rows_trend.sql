-- The published rows of a council's market up to the end of the period, with file and line.
-- behind: trend
--
-- amount_gbp   Net amount; refunds are negative. All of a quarter together are its sum.
select * exclude (payment_id, is_market),
from reads.concentration__paid_rows
where is_market and paid_on <= $to_on::date
order by paid_on, payment_id
