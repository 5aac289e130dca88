-- Wards with high need and little or nothing known to reach them, and what is known about each.
--
-- ward_code       The ward.
-- ward_name       Its name.
-- imd_score       Mean deprivation of its people.
-- residents       People who live there.
-- amount_gbp      What reaches it.
-- per_head_gbp    Pounds for each resident.
-- grants          How many grants.
-- recipients      How many organisations.
-- delivering      How many of them deliver, by evidence.
-- because         Why it is one: no grant is recorded, none of those funded is known to deliver, or less per head than the middle ward.
-- not_located_gbp What was granted in the council's area without a ward: some of it may reach here.
with

ranked as (
    select
        wards.*,
        sum(residents) over (order by imd_score desc, ward_code rows unbounded preceding) - residents as people_before,
        sum(residents) over () as people,
        median(per_head_gbp) over () as middle_gbp,
    from reads.funding__by_ward as wards
    where ward_code is not null and imd_score is not null and residents > 0
),

unknown as (
    select coalesce(sum(amount_gbp), 0) as not_located_gbp, from reads.funding__by_ward where ward_code is null
)

select
    ranked.ward_code,
    ranked.ward_name,
    ranked.imd_score,
    ranked.residents,
    ranked.amount_gbp,
    ranked.per_head_gbp,
    ranked.grants,
    ranked.recipients,
    ranked.delivering,
    case
        when ranked.grants = 0 then 'no grant is recorded'
        when ranked.delivering = 0 then 'none of those funded is known to deliver'
        else 'less per head than the middle ward'
    end as because,
    unknown.not_located_gbp,
from ranked
cross join unknown
-- High need: the wards in which the most deprived fifth of the residents live.
where ranked.people_before < 0.2 * ranked.people
    and (ranked.grants = 0 or ranked.delivering = 0 or ranked.per_head_gbp < ranked.middle_gbp)
order by ranked.imd_score desc, ranked.ward_name
