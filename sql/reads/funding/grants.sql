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
select
    grants.awarded_on,
    grants.funder_name,
    coalesce(grants.recipient_name, 'Name withheld') as recipient_name,
    grants.purpose,
    wards.name as ward_name,
    scope.rung,
    scope.amount_gbp,
    grants._file,
    grants._row,
from reads.funding__scope as scope
inner join marts.grants as grants on scope.grant_id = grants.grant_id
left join marts.wards as wards on scope.ward_code = wards.ward_code and wards.is_current
where not grants.is_to_individual
order by scope.amount_gbp desc, grants.awarded_on, grants.grant_id, scope.ward_code
limit $limit::integer
