-- The same, with what each part is to one ward; what is delivered in other wards is left out.
--
-- reach   delivered here, based here, whole council (named for it alone) or place not known.
select
    grant_id,
    recipient_id,
    rung,
    amount_gbp,
    is_converted,
    case
        when location_kind = 'based_in' then 'based here'
        when ward_code is not null then 'delivered here'
        when rung = 4 then 'whole council'
        else 'place not known'
    end as reach,
from reads.ward__scope
where ward_code = $ward::varchar or (ward_code is null and location_kind = 'delivered_in')
