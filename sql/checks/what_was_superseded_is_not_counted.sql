-- No payment of a superseded arrival is counted.
select ledger._arrival, count(*) as payments,
from marts.ledger as ledger
inner join raw._arrivals as arrivals on ledger._arrival = arrivals.arrival
where arrivals.superseded_by is not null
group by ledger._arrival
