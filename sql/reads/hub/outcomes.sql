-- What became of proposals, of incubation awards and of ordinary introductions begun in the period.
--
-- kind         ordinary; proposal, under the Sustainable Communities Act 2007; incubation_award.
-- outcome      What became of it, in the hub's words; open where nothing is told.
-- count        How many.
-- amount_gbp   The money of these.
with

money as (
    select chain_key, sum(amount_gbp) as amount_gbp, from reads.hub__steps where amount_gbp is not null group by chain_key
)

select
    chosen.kind,
    coalesce(chosen.outcome, if(chosen.closed_on is null, 'open', 'closed, nothing told')) as outcome,
    count(*) as count,
    coalesce(sum(money.amount_gbp), 0) as amount_gbp,
from reads.hub__scope as chosen
left join money on chosen.chain_key = money.chain_key
group by all
order by count desc, kind, outcome
