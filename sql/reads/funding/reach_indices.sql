-- How evenly the located money reaches the residents of a council's wards, and how near it is to need.
--
-- grants                How many grants are located in a ward.
-- amount_gbp            Their sum.
-- residents             Residents of the council's wards.
-- wards                 How many wards.
-- per_head_gbp          Pounds for each resident.
-- concentration_index   -1 to 1: below 0 more reaches the deprived, above 0 more reaches the others (Kakwani, Wagstaff).
-- gini_per_head         0 where every ward has the same per head, towards 1 where one has all; blind to need.
-- hoover                The share of the money that would have to move for the same per head everywhere.
-- ward_hhi              Sum of squared shares of wards, 0 to 1.
-- share_to_most_deprived_fifth   The share that reaches the most deprived fifth of residents, between wards by a straight line.
-- wards_without         How many wards have no grant.
-- residents_without     The share of residents who live there.
-- spearman              Rank correlation of pounds per head with deprivation; null for fewer than 15 wards.
with

ranks as (
    select
        per_head, people, people_to, money, place, place_by_head, residents, amount_gbp, grants,
        -- Equal values share the mean of their ranks.
        rank() over (order by per_head) + (count(*) over (partition by per_head) - 1) / 2 as rank_per_head,
        rank() over (order by imd_score) + (count(*) over (partition by imd_score) - 1) / 2 as rank_need,
        lag(people_to, 1, 0) over (order by people_to) as people_from,
        lag(money_to, 1, 0) over (order by people_to) as money_from,
    from reads.funding__ranked
),

located as (
    select count(distinct grant_id) as grants, from reads.funding__scope where ward_code is not null
)

select
    any_value(located.grants) as grants,
    sum(amount_gbp) as amount_gbp,
    cast(sum(residents) as bigint) as residents,
    count(*) as wards,
    cast(sum(amount_gbp) as double) / sum(residents) as per_head_gbp,
    2 * sum(money * place) - 1 as concentration_index,
    2 * sum(money * place_by_head) - 1 as gini_per_head,
    sum(abs(money - people)) / 2 as hoover,
    sum(money * money) as ward_hhi,
    max(money_from + (0.2 - people_from) / people * money) filter (people_from <= 0.2 and people_to > 0.2) as share_to_most_deprived_fifth,
    count(*) filter (ranks.grants = 0) as wards_without,
    coalesce(sum(people) filter (ranks.grants = 0), 0) as residents_without,
    if(count(*) >= 15, corr(rank_per_head, rank_need), null) as spearman,
from ranks
cross join located
having count(*) > 0
