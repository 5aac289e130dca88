-- Every row kept of an arrival that counts is one payment, and its money is the same to the penny.
with

landed as (
    select payments._arrival as arrival, count(*) as rows, sum(payments.amount_gbp) as amount_gbp,
    from staging.spending__payments as payments
    group by payments._arrival
),

-- The one exclusion: an arrival that a later one of the same body and period superseded.
expected as (
    select arrivals.arrival, coalesce(landed.rows, 0) as rows, coalesce(landed.amount_gbp, 0) as amount_gbp,
    from staging.spending__arrivals as arrivals
    left join landed on arrivals.arrival = landed.arrival
    where not arrivals.is_superseded
),

counted as (
    select _arrival as arrival, count(*) as rows, sum(amount_gbp) as amount_gbp,
    from marts.ledger
    group by _arrival
)

select
    coalesce(expected.arrival, counted.arrival) as arrival,
    expected.rows as rows_expected,
    counted.rows as rows_counted,
    expected.amount_gbp as amount_expected_gbp,
    counted.amount_gbp as amount_counted_gbp,
from expected
full join counted on expected.arrival = counted.arrival
where
    coalesce(expected.rows, 0) <> coalesce(counted.rows, 0)
    or coalesce(expected.amount_gbp, 0) <> coalesce(counted.amount_gbp, 0)
