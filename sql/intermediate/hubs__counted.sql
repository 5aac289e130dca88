-- One count of visits or of people of one financial year that is over, before what must be withheld is. Never published.
-- kept: table
-- grain: council_ons, year_from, table_name, hub_id, column_name
--
-- council_ons   The council.
-- year_from     The first day of the year.
-- table_name    role, ward or quarter (visits), newness (people, each once at a hub).
-- hub_id        The hub; null for all.
-- column_name   The role, ward or quarter; newcomers or returning; null for all.
-- count         How many.
-- people        How many different people these are, at least.
with

visits as (
    select council_ons, hub_id, year_from, quarter, role, ward_code, person_key, people,
    from intermediate.hubs__visits
    -- A year that is still counted would tell by the difference from one edition to the next.
    where year_from + interval 1 year <= current_date
),

-- Where a hub tells no year before, all would be new: nobody is said to be.
firsts as (
    select
        council_ons,
        hub_id,
        person_key,
        min(year_from) as first_year,
        min(min(year_from)) over (partition by council_ons, hub_id) as hub_from,
    from intermediate.hubs__visits
    where person_key is not null
    group by council_ons, hub_id, person_key
),

-- Where a hub tells some as a number only, how many different people came is not known.
persons as (
    select distinct
        visits.council_ons,
        visits.year_from,
        visits.hub_id,
        visits.person_key,
        if(firsts.first_year = visits.year_from and firsts.hub_from < visits.year_from, 'newcomers', 'returning') as newness,
    from visits
    inner join firsts using (council_ons, hub_id, person_key)
    where not exists (
        select 1 from visits as numbers
        where numbers.council_ons = visits.council_ons and numbers.hub_id = visits.hub_id
            and numbers.year_from = visits.year_from and numbers.person_key is null
    )
),

told as (
    select
        council_ons,
        year_from,
        case
            when grouping(role) = 0 then 'role'
            when grouping(ward_code) = 0 then 'ward'
            when grouping(quarter) = 0 then 'quarter'
        end as table_name,
        hub_id,
        coalesce(role, ward_code, quarter) as column_name,
        sum(people) as count,
        -- Of numbers without persons, one may count the same people as the next.
        greatest(count(distinct person_key), coalesce(max(people) filter (person_key is null), 0)) as people,
    from visits
    group by grouping sets (
        (council_ons, year_from, hub_id, role), (council_ons, year_from, role),
        (council_ons, year_from, hub_id, ward_code), (council_ons, year_from, ward_code),
        (council_ons, year_from, hub_id, quarter), (council_ons, year_from, quarter),
        (council_ons, year_from, hub_id), (council_ons, year_from)
    )
),

-- The totals are the same in each table of visits.
counted as (
    select * from told where table_name is not null
    union all by name
    select told.* exclude (table_name), unnest(['role', 'ward', 'quarter']) as table_name,
    from told
    where told.table_name is null
    union all by name
    select council_ons, year_from, 'newness' as table_name, hub_id, newness as column_name, count(*) as count, count(*) as people,
    from persons
    group by grouping sets ((council_ons, year_from, hub_id, newness), (council_ons, year_from, hub_id))
),

columns as (
    select distinct council_ons, year_from, table_name, column_name from counted
    union
    select years.council_ons, years.year_from, listed.table_name, listed.column_name,
    from (select distinct council_ons, year_from, from visits) as years
    cross join (
        select 'role' as table_name, unnest(list_append(list(code), 'not stated')) as column_name from seeds.hub_roles
        union all
        select 'quarter', unnest(['Q1', 'Q2', 'Q3', 'Q4'])
        union all
        select 'newness', unnest(['newcomers', 'returning', null])
    ) as listed
),

rows as (
    select years.council_ons, years.year_from, hubs.hub_id,
    from (select distinct council_ons, year_from, from visits) as years
    inner join (
        select distinct council_ons, hub_id, from intermediate.hubs__named
        union all
        select distinct council_ons, null, from intermediate.hubs__named
    ) as hubs on years.council_ons = hubs.council_ons
)

select
    rows.council_ons,
    rows.year_from,
    columns.table_name,
    rows.hub_id,
    columns.column_name,
    cast(coalesce(counted.count, 0) as bigint) as count,
    cast(coalesce(counted.people, 0) as bigint) as people,
from rows
inner join columns on rows.council_ons = columns.council_ons and rows.year_from = columns.year_from
left join counted
    on rows.council_ons = counted.council_ons and rows.year_from = counted.year_from and columns.table_name = counted.table_name
    and rows.hub_id is not distinct from counted.hub_id and columns.column_name is not distinct from counted.column_name
where columns.table_name <> 'newness' or rows.hub_id is not null
