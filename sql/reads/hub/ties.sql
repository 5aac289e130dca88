-- Who was brought together with whom, by role; private persons are in no tie.
--
-- role              Who brought it.
-- role_label        What people call it.
-- role_with         With whom.
-- role_with_label   What people call it.
-- count             In how many introductions.
select
    steps.role,
    one.label as role_label,
    steps.role_with,
    other.label as role_with_label,
    count(distinct steps.chain_key) as count,
from reads.hub__steps as steps
inner join marts.hub_labels as one on one.field = 'role' and steps.role = one.code
inner join marts.hub_labels as other on other.field = 'role' and steps.role_with = other.code
where steps.stage <> 'ask' and steps.stage <> 'closed'
group by all
order by count desc, role_label, role_with_label
