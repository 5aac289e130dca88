-- The hours given in the introductions begun in the period, by what the hub did.
--
-- function   What the hub did.
-- label      What people call it.
-- hours      How many hours.
-- chains     In how many introductions.
select
    given.function,
    coalesce(labels.label, given.function) as label,
    given.hours,
    given.chains,
from (
    select function, cast(sum(hours) as double) as hours, count(*) as chains,
    from reads.hub__scope
    where hours is not null
    group by function
) as given
left join marts.hub_labels as labels on labels.field = 'function' and given.function = labels.code
order by given.hours desc, label
