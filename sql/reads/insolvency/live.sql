-- What is left of each supplier's contracts with the council that are live today.
--
-- supplier_id     The supplier.
-- contracts       How many are live.
-- remaining_gbp   The part of that value for the days to come, as if every day cost the same; null where none states it.
-- without_value   How many state no value or no dates.
-- ends_on         The last day of the one that ends last.
with

live as (
    select
        supplier_id,
        value_gbp,
        ends_on,
        datediff('day', $today::date, ends_on) + 1 as days_left,
        datediff('day', starts_on, ends_on) + 1 as days,
    from marts.contracts
    where council_ons = $council::varchar and starts_on <= $today::date and ends_on >= $today::date
)

select
    supplier_id,
    count(*) as contracts,
    -- Whole pounds: the days are not priced, so pence would only look exact.
    sum(cast(round(value_gbp * days_left / days) as decimal(18, 2))) as remaining_gbp,
    count(*) filter (value_gbp is null) as without_value,
    max(ends_on) as ends_on,
from live
group by supplier_id
