-- The hours given in the introductions begun in the period, by what the hub did.
--
-- function   What the hub did.
-- label      What people call it.
-- hours      How many hours.
-- chains     In how many introductions.
select
    chosen.function,
    coalesce(labels.label, chosen.function) as label,
    cast(sum(steps.hours) as double) as hours,
    count(distinct steps.chain_key) as chains,
from reads.hub__steps as steps
inner join reads.hub__scope as chosen on steps.chain_key = chosen.chain_key
left join marts.hub_labels as labels on labels.field = 'function' and chosen.function = labels.code
where steps.hours is not null
group by chosen.function, labels.label
order by hours desc, label
