-- What became of proposals, of incubation awards and of ordinary introductions begun in the period.
--
-- kind         ordinary; proposal, under the Sustainable Communities Act 2007; incubation_award.
-- outcome      What became of it, in the hub's words; open where nothing is told.
-- count        How many.
-- amount_gbp   The money told of these; null where none is told.
select
    kind,
    coalesce(outcome, if(closed_on is null, 'open', 'closed, nothing told')) as outcome,
    count(*) as count,
    if(
        count(council_gbp) + count(alongside_gbp) = 0, null, coalesce(sum(council_gbp), 0) + coalesce(sum(alongside_gbp), 0)
    ) as amount_gbp,
from reads.hub__scope
group by all
order by count desc, kind, outcome
