-- Who was brought together with whom, by role; private persons are in no tie.
--
-- role              Who brought it.
-- role_label        What people call it.
-- role_with         With whom.
-- role_with_label   What people call it.
-- count             In how many introductions.
select
    tied.role,
    one.label as role_label,
    tied.role_with,
    other.label as role_with_label,
    tied.count,
from (
    select role, role_with, count(distinct chain_key) as count,
    from reads.hub__steps
    where stage <> 'ask' and stage <> 'closed' and role is not null and role_with is not null
    group by role, role_with
) as tied
inner join marts.hub_labels as one on one.field = 'role' and tied.role = one.code
inner join marts.hub_labels as other on other.field = 'role' and tied.role_with = other.code
order by tied.count desc, role_label, role_with_label
