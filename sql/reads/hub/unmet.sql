-- Asks of the period that nobody has answered yet, by what was asked for and where.
--
-- function    What the hub was asked to do.
-- label       What people call it.
-- ward_code   The ward; null where none is told.
-- ward_name   Its name.
-- count       How many asks.
-- oldest_on   The first of them.
select
    chosen.function,
    coalesce(labels.label, chosen.function) as label,
    wards.ward_code,
    coalesce(wards.name, 'Not told') as ward_name,
    count(*) as count,
    min(chosen.asked_on) as oldest_on,
from reads.hub__scope as chosen
left join marts.hub_labels as labels on labels.field = 'function' and chosen.function = labels.code
left join marts.wards as wards on chosen.ward_code = wards.ward_code and wards.is_current and wards.council_ons = $council::varchar
where chosen.reached = 1 and chosen.closed_on is null
group by chosen.function, labels.label, wards.ward_code, wards.name
order by count desc, oldest_on, label, ward_name
