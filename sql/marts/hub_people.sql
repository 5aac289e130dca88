-- One count of the people of the hubs in one financial year that is over; counts of few are withheld, and what would tell them.
-- grain: council_ons, year, measure, table_name, hub_id, role, ward_code, quarter
-- true: (mark is null) = (count is not null)
--
-- council_ons   The council.
-- year          The financial year, as 2024-25.
-- year_from     Its first day.
-- measure       attendances; people, each once at a hub; newcomers, of these, never seen there before.
-- table_name    hub, hub and role, hub and ward, hub and quarter.
-- hub_id        The hub; null for all.
-- role          The role they came in; null for all.
-- ward_code     The ward they live or work in, or not known; null for all.
-- quarter       Q1 to Q4 of the year; null for all.
-- count         How many; null where a mark says why.
-- mark          [c] withheld; [x] not known, as the hub tells no year before, or not of each person.
with

cells as (
    select
        council_ons,
        year_from,
        case
            when table_name <> 'newness' then 'attendances'
            when column_name is null then 'people'
            else column_name
        end as measure,
        if(column_name is null or table_name = 'newness', 'hub', 'hub and ' || table_name) as table_name,
        hub_id,
        if(table_name = 'role', column_name, null) as role,
        if(table_name = 'ward', column_name, null) as ward_code,
        if(table_name = 'quarter', column_name, null) as quarter,
        count,
        is_withheld,
    from intermediate.hubs__withheld
    -- The totals stand in each table of visits; those who return are what newcomers leave of all.
    where (column_name is not null or table_name in ('role', 'newness')) and column_name is distinct from 'returning'
),

hubs as (
    select council_ons, hub_id, min(year_from) as hub_from, from intermediate.hubs__visits group by all
),

-- Where a hub tells some as a number only, how many different people came is not known.
numbers as (
    select distinct council_ons, hub_id, year_from, from intermediate.hubs__visits where person_key is null
)

select
    cells.council_ons,
    if(
        month(cells.year_from) = 1, strftime(cells.year_from, '%Y'),
        strftime(cells.year_from, '%Y-') || strftime(cells.year_from + interval 1 year, '%y')
    ) as year,
    cells.year_from,
    cells.measure,
    cells.table_name,
    cells.hub_id,
    cells.role,
    cells.ward_code,
    cells.quarter,
    if(is_unknown, null, cells.count) as count,
    case when cells.is_withheld then '[c]' when is_unknown then '[x]' end as mark,
from (
    select
        cells.*,
        not cells.is_withheld and (
            (cells.measure in ('people', 'newcomers') and numbers.hub_id is not null)
            or (cells.measure = 'newcomers' and coalesce(hubs.hub_from >= cells.year_from, false))
        ) as is_unknown,
    from cells
    left join hubs on cells.council_ons = hubs.council_ons and cells.hub_id = hubs.hub_id
    left join numbers
        on cells.council_ons = numbers.council_ons and cells.hub_id = numbers.hub_id and cells.year_from = numbers.year_from
) as cells
