-- The published rows of what is granted to organisations for one ward, with file and line.
-- behind: granted, grants
--
-- reach            delivered here, based here, whole council or place not known.
-- recipient_name   Who has it.
-- amount_gbp       The part of its amount. All of one reach together are what is granted so.
-- whole_gbp        Its whole amount, as published.
-- rung             The rung of the placement ladder, 1 to 6.
-- _file            The published file.
-- _part            The sheet or member of the file, where there are several.
-- _row             The line or place in the file.
-- sha256           The digest of the published file.
with

-- A file that two sources read has two arrivals of one number.
files as (
    select arrival, any_value(_part) as _part, any_value(sha256) as sha256, from raw._arrivals group by arrival
)

select
    parts.reach,
    grants.awarded_on,
    grants.funder_name,
    coalesce(grants.recipient_name, 'Name withheld') as recipient_name,
    parts.amount_gbp,
    grants.amount_gbp as whole_gbp,
    grants.source_class,
    parts.rung,
    grants._file,
    files._part,
    grants._row,
    files.sha256,
from reads.ward__parts as parts
inner join marts.grants as grants on parts.grant_id = grants.grant_id
inner join files on grants._arrival = files.arrival
order by parts.reach, grants.awarded_on, grants.grant_id, parts.rung, parts.amount_gbp
