-- What reaches the wards of each fifth of England by deprivation, against the people who live there.
--
-- imd_quintile   1 is the most deprived fifth of England's small areas; null where deprivation is not loaded.
-- wards          How many wards of the council are in it.
-- residents      Residents of these.
-- amount_gbp     What reaches them.
-- grants         How many grants; one that reaches two of the rows counts in both.
-- per_head_gbp   Pounds for each resident, of the wards whose residents are loaded.
-- share_pct      Of what is located in a ward.
-- people_pct     Of the residents of the wards.
with

wards as (
    select ward_code, imd_quintile, residents, amount_gbp, from reads.funding__by_ward where ward_code is not null
),

reached as (
    select wards.imd_quintile, count(distinct scope.grant_id) as grants,
    from reads.funding__scope as scope
    inner join wards on scope.ward_code = wards.ward_code
    group by wards.imd_quintile
)

select
    wards.imd_quintile,
    count(*) as wards,
    cast(sum(wards.residents) as bigint) as residents,
    sum(wards.amount_gbp) as amount_gbp,
    coalesce(any_value(reached.grants), 0) as grants,
    cast(sum(wards.amount_gbp) filter (wards.residents is not null) as double) / nullif(sum(wards.residents), 0) as per_head_gbp,
    100 * cast(sum(wards.amount_gbp) as double) / nullif(sum(cast(sum(wards.amount_gbp) as double)) over (), 0) as share_pct,
    100.0 * sum(wards.residents) / nullif(sum(sum(wards.residents)) over (), 0) as people_pct,
from wards
left join reached on wards.imd_quintile is not distinct from reached.imd_quintile
group by wards.imd_quintile
order by wards.imd_quintile nulls last
