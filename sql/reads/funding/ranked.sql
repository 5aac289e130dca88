-- The wards of a council from the most deprived on, each with its share of residents and of the money.
--
-- ward_code      The ward.
-- ward_name      Its name.
-- imd_score      Mean deprivation of its people.
-- residents      People who live there.
-- amount_gbp     What reaches it.
-- grants         How many grants.
-- per_head       Pounds for each resident.
-- people         Its share of the council's residents, 0 to 1.
-- money          Its share of what is located, 0 to 1; null where nothing is.
-- people_to      Share of residents up to and with this ward.
-- money_to       Share of the money up to and with this ward.
-- place          Where its middle stands among all residents, 0 to 1, the most deprived first.
-- place_by_head  The same with the least money per head first.
with

wards as (
    select ward_code, ward_name, imd_score, residents, amount_gbp, grants, cast(amount_gbp as double) as pounds,
    from reads.funding__by_ward
    where ward_code is not null and residents > 0 and imd_score is not null
),

shares as (
    select
        *,
        pounds / residents as per_head,
        residents / sum(residents) over () as people,
        pounds / nullif(sum(pounds) over (), 0) as money,
    from wards
)

select
    ward_code,
    ward_name,
    imd_score,
    residents,
    amount_gbp,
    grants,
    per_head,
    people,
    money,
    sum(people) over by_need as people_to,
    sum(money) over by_need as money_to,
    sum(people) over by_need - people / 2 as place,
    sum(people) over (order by per_head, ward_code rows unbounded preceding) - people / 2 as place_by_head,
from shares
window by_need as (order by imd_score desc, ward_code rows unbounded preceding)
order by imd_score desc, ward_code
