-- The published rows of a council's market in the period and the one before, with file and line.
-- behind: churn
--
-- is_before    Of the period before, not of the period itself.
-- amount_gbp   Net amount; refunds are negative.
with

spans as (
    select previous_from_on, from_on, to_on, from reads.concentration__spans
)

select
    paid.paid_on < spans.from_on as is_before,
    paid.* exclude (payment_id, is_market),
from reads.concentration__paid_rows as paid
inner join spans on paid.paid_on between spans.previous_from_on and spans.to_on
where paid.is_market
order by paid.paid_on, paid.payment_id
