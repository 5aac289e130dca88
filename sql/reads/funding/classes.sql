-- The council's grants beside those of others: pounds per head in each fifth by deprivation.
--
-- giver          The council, or other funders.
-- imd_quintile   1 is the most deprived fifth; null where deprivation is not loaded.
-- amount_gbp     What reaches its wards.
-- grants         How many grants reach them.
-- residents      Residents of these wards.
-- per_head_gbp   Pounds for each resident, of the wards whose residents are loaded.
with

wards as (
    select ward_code, imd_quintile, residents, from reads.funding__by_ward where ward_code is not null
),

fifths as (
    select imd_quintile, cast(sum(residents) as bigint) as residents, from wards group by imd_quintile
),

reached as (
    select
        if(scope.is_own, 'The council', 'Other funders') as giver,
        wards.imd_quintile,
        sum(scope.amount_gbp) as amount_gbp,
        sum(scope.amount_gbp) filter (wards.residents is not null) as counted_gbp,
        count(distinct scope.grant_id) as grants,
    from reads.funding__scope as scope
    inner join wards on scope.ward_code = wards.ward_code
    group by giver, wards.imd_quintile
)

select
    givers.giver,
    fifths.imd_quintile,
    coalesce(reached.amount_gbp, 0) as amount_gbp,
    coalesce(reached.grants, 0) as grants,
    fifths.residents,
    cast(coalesce(reached.counted_gbp, 0) as double) / nullif(fifths.residents, 0) as per_head_gbp,
from fifths
cross join (select distinct giver, from reached) as givers
left join reached on fifths.imd_quintile is not distinct from reached.imd_quintile and givers.giver = reached.giver
order by givers.giver, fifths.imd_quintile nulls last
