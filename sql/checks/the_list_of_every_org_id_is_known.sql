-- An identifier in a list of pairs that begins like no list we know: its number may mean something else.
-- severity: warn
--
-- kind     Which list of pairs.
-- org_id   The identifier.
with
    ids as (
        select kind, from_id as org_id from staging.register_links__links
        union all
        select kind, to_id as org_id from staging.register_links__links
    )

select distinct ids.kind, ids.org_id,
from ids
left join seeds.org_id_prefixes as known on known.prefix = regexp_extract(ids.org_id, '^[A-Z]+-[A-Z]+')
where known.prefix is null
