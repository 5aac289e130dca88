-- The money of the introductions begun in the period: the council's own, and what came alongside it.
--
-- source_class    council, public, philanthropic, private, social_investment, in_kind or unknown.
-- is_council      The council's own; all other is alongside it.
-- amount_gbp      How much.
-- chains          Of how many introductions.
-- organisations   Of how many organisations.
select
    source_class,
    source_class = 'council' as is_council,
    sum(amount_gbp) as amount_gbp,
    count(distinct chain_key) as chains,
    count(distinct organisation_key) as organisations,
from reads.hub__steps
where amount_gbp is not null
group by source_class
order by is_council desc, amount_gbp desc, source_class
