-- In which area of a local skills improvement plan a council lies, and what the plan puts first.
-- grain: council_ons, lsip_code, priority
-- not null: council_ons, lsip_code
--
-- council_ons   The council.
-- lsip_code     The area.
-- lsip_name     Its name.
-- priority      A priority of its plan; null where none is loaded.
select
    counts.lad_code as council_ons,
    counts.lsip_code,
    any_value(counts.lsip_name) as lsip_name,
    counts.priority,
from staging.labour__lsips as counts
inner join intermediate.arrivals__current as arrivals on counts._arrival = arrivals.arrival
group by counts.lad_code, counts.lsip_code, counts.priority
