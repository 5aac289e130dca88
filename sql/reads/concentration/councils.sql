-- Which councils have payments loaded, and how many.
select
    council_ons,
    name,
    body_kind,
    payments,
    amount_gbp,
    first_on,
    last_on,
    threshold_gbp,
    -- The one of multiplier.toml; where that is not loaded, the one with the most payments.
    row_number() over (order by council_ons <> getvariable('council'), payments desc, council_ons) = 1 as is_default,
from marts.councils
order by name, council_ons
