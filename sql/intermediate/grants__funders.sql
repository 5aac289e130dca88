-- One funder: the council that it is, where it is one, and what sort of money it gives.
-- kept: table
-- grain: funder_id, funder_name
-- not null: source_class
--
-- funder_id      The funder, after org-id.guide; null where only a name is told.
-- funder_name    Its name.
-- council_ons    The council.
-- source_class   council, public, philanthropic or unknown.
with

funders as (
    select funder_id, funder_name, from intermediate.grants__published
    union
    select funder_id, funder_name, from intermediate.grants__tagged
),

names as (
    select council_ons, name as said, from seeds.councils
    union all
    select council_ons, unnest(string_split(aliases, '|')), from seeds.councils where aliases is not null
),

known as (
    select trim(name_words(said)) as said, min(council_ons) as council_ons,
    from names
    group by 1
    having count(distinct council_ons) = 1
),

-- The longest beginning that fits says most: Arts Council England is a charity, and gives public money.
classed as (
    select funders.funder_id, arg_max(classes.source_class, length(classes.starts_with)) as source_class,
    from (select distinct funder_id, from funders) as funders
    inner join seeds.funder_classes as classes on starts_with(funders.funder_id, classes.starts_with)
    group by funders.funder_id
)

select
    funders.funder_id,
    funders.funder_name,
    coalesce(numbered.council_ons, known.council_ons) as council_ons,
    case
        when coalesce(numbered.council_ons, known.council_ons) is not null then 'council'
        else coalesce(classed.source_class, 'unknown')
    end as source_class,
from funders
left join seeds.council_org_ids as numbered on funders.funder_id = numbered.org_id
left join known on trim(name_words(funders.funder_name)) = known.said
left join classed on funders.funder_id = classed.funder_id
