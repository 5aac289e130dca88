-- The published rows behind what is granted in a council's area, with file and line.
-- behind: headline, by_ward, by_quintile, ranked, reach_indices, classes, cold_spots, sizes, grants, head_offices
--
-- awarded_on       When it was awarded; null for grants to people.
-- recipient_name   Who has it. Grants to people are one line together, without file and line.
-- amount_gbp       The part of its amount that the figures count. All of them together are the headline's sum.
-- whole_gbp        Its whole amount, as published.
-- ward_name        The ward that the part is placed in; null where none is known.
-- rung             The rung of the placement ladder, 1 to 6.
-- grants           How many grants the line is of.
-- _file            The published file.
-- _part            The sheet or member of the file, where there are several.
-- _row             The line or place in the file.
-- sha256           The digest of the published file.
with

-- A file that two sources read has two arrivals of one number.
files as (
    select arrival, any_value(_part) as _part, any_value(sha256) as sha256, from raw._arrivals group by arrival
),

named as (
    select grant_id, ward_code, rung, amount_gbp, awarded_on, funder_name, recipient_name, source_class,
    from reads.funding__scope
    where not is_to_individual
),

people as (
    select count(distinct grant_id) as grants, sum(amount_gbp) as amount_gbp,
    from reads.funding__scope
    where is_to_individual
    having count(*) > 0
),

every as (
    select
        named.awarded_on,
        named.funder_name,
        coalesce(named.recipient_name, 'Name withheld') as recipient_name,
        named.amount_gbp,
        grants.amount_gbp as whole_gbp,
        named.source_class,
        wards.name as ward_name,
        named.rung,
        1 as grants,
        grants._file,
        files._part,
        grants._row,
        files.sha256,
        named.grant_id,
        named.ward_code,
    from named
    inner join marts.grants as grants on named.grant_id = grants.grant_id
    inner join files on grants._arrival = files.arrival
    left join marts.wards as wards on named.ward_code = wards.ward_code and wards.is_current
    union all by name
    select 'People (rows withheld)' as recipient_name, amount_gbp, grants,
    from people
)

select * exclude (grant_id, ward_code),
from every
order by awarded_on nulls last, grant_id, ward_code nulls last, rung
