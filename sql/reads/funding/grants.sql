-- The grants to organisations behind the figures, each part with its file and line.
--
-- awarded_on       When it was awarded.
-- funder_name      Who gave it.
-- recipient_name   Who has it.
-- purpose          What it is for.
-- ward_name        The ward it is placed in.
-- rung             The rung of the placement ladder.
-- amount_gbp       The part of its amount.
-- _file            The published file.
-- _row             The line or place in the file.
with

-- The first of them before their texts are fetched.
most as (
    select grant_id, ward_code, rung, amount_gbp, awarded_on, funder_name, recipient_name
    from reads.funding__scope
    where not is_to_individual
    order by amount_gbp desc, awarded_on, grant_id, ward_code
    limit $limit::integer
)

select
    most.awarded_on,
    most.funder_name,
    coalesce(most.recipient_name, 'Name withheld') as recipient_name,
    grants.purpose,
    wards.name as ward_name,
    most.rung,
    most.amount_gbp,
    grants._file,
    grants._row,
from most
inner join marts.grants as grants on most.grant_id = grants.grant_id
left join marts.wards as wards on most.ward_code = wards.ward_code and wards.is_current
order by most.amount_gbp desc, most.awarded_on, most.grant_id, most.ward_code
