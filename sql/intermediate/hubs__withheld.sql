-- One count of visits or of people that may be published, or that it is withheld.
-- kept: table
-- grain: council_ons, year_from, table_name, hub_id, column_name
-- true: not is_withheld or count is null
--
-- council_ons   The council.
-- year_from     The first day of the year.
-- table_name    role, ward or quarter (visits), newness (people).
-- hub_id        The hub; null for all.
-- column_name   The role, ward or quarter; newcomers or returning; null for all.
-- count         How many; null where withheld.
-- is_withheld   It is, so that nobody can work out a count of few people.
with

sets as (
    select
        council_ons,
        year_from,
        list(table_name order by table_name, hub_id, column_name) as tables,
        list(hub_id order by table_name, hub_id, column_name) as hubs,
        list(column_name order by table_name, hub_id, column_name) as columns,
        list(count order by table_name, hub_id, column_name) as counts,
        list(people order by table_name, hub_id, column_name) as people,
    from intermediate.hubs__counted
    group by council_ons, year_from
),

cells as (
    select
        council_ons,
        year_from,
        unnest(tables) as table_name,
        unnest(hubs) as hub_id,
        unnest(columns) as column_name,
        unnest(counts) as count,
        unnest(people_withheld(
            tables, cast(hubs as varchar[]), columns, counts, people,
            getvariable('people_threshold'), getvariable('people_key') || council_ons
        )) as is_withheld,
    from sets
)

select council_ons, year_from, table_name, hub_id, column_name, if(is_withheld, null, count) as count, is_withheld,
from cells
