-- How many organisations of each sort each ward has; one that is in two wards counts in both.
--
-- measure     delivering: granted money for work in the ward; based: granted money, with an address there; suppliers: paid by
--             the council, with an address there; charities: on a register, with an address there.
-- ward_code   The ward; null where it is not known.
-- cases       How many organisations.
select
    if(location_kind = 'delivered_in', 'delivering', 'based') as measure,
    ward_code,
    count(distinct recipient_id) as cases,
from reads.ward__scope
group by measure, ward_code
union all
select 'suppliers' as measure, ward_code, count(distinct supplier_id) as cases,
from reads.ward__paid
group by ward_code
union all
select 'charities' as measure, ward_code, charities as cases,
from marts.ward_charities
