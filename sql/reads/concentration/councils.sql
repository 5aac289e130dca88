-- Which councils have payments loaded, and how many.
select council_ons, name, body_kind, payments, amount_gbp, first_on, last_on, threshold_gbp,
from marts.councils
order by name, council_ons
