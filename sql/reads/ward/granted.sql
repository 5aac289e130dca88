-- What is granted to organisations for one ward, for the whole council, and with no known place.
--
-- reach           delivered here, based here, whole council or place not known.
-- rung            The rung of the placement ladder, 1 to 6.
-- amount_gbp      What is granted so; the parts of one grant that lie elsewhere are not in it.
-- grants          How many grants.
-- organisations   How many organisations.
-- is_converted    Part of it was placed by wards that are no longer, through small areas.
select
    reach,
    rung,
    sum(amount_gbp) as amount_gbp,
    count(distinct grant_id) as grants,
    count(distinct recipient_id) as organisations,
    bool_or(is_converted) as is_converted,
from reads.ward__parts
group by reach, rung
order by list_position(['delivered here', 'based here', 'whole council', 'place not known'], reach), rung
