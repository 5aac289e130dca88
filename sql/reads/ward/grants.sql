-- The grants to organisations for one ward or for the whole council, each with its file and line.
--
-- reach            delivered here, based here or whole council.
-- awarded_on       When it was awarded.
-- funder_name      Who gave it.
-- recipient_name   Who has it.
-- org_id           The organisation in law; null where not known.
-- purpose          What it is for.
-- rung             The rung of the placement ladder.
-- amount_gbp       The part of its amount.
-- whole_gbp        Its whole amount.
-- _file            The published file.
-- _row             The line or place in the file.
select
    parts.reach,
    grants.awarded_on,
    grants.funder_name,
    coalesce(grants.recipient_name, 'Name withheld') as recipient_name,
    grants.org_id,
    grants.purpose,
    parts.rung,
    parts.amount_gbp,
    grants.amount_gbp as whole_gbp,
    grants._file,
    grants._row,
from reads.ward__parts as parts
inner join marts.grants as grants on parts.grant_id = grants.grant_id
where parts.reach <> 'place not known'
qualify row_number() over (partition by parts.reach order by parts.amount_gbp desc, grants.awarded_on, grants.grant_id) <= $limit::integer
order by parts.reach, parts.amount_gbp desc, grants.awarded_on, grants.grant_id
