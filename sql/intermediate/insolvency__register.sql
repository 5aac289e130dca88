-- What the register of companies last said of a company that has events: its status on the day it was read.
-- kept: table
-- grain: org_id
--
-- org_id    The company.
-- name      Its name in the register.
-- status    Its status, in the register's words.
-- read_on   The day the register stood so.
with

told as (
    select distinct org_id from intermediate.insolvency__events where org_id is not null
),

said as (
    select 'GB-COH-' || companies.number as org_id, companies.name, companies.status, companies.snapshot_on as read_on, 1 as rank,
    from staging.companies__companies as companies
    inner join intermediate.arrivals__current as arrivals
        on companies._arrival = arrivals.arrival and arrivals.source = 'companies'
    union all
    -- On one day the answer to a question is later than the snapshot of the month.
    select
        profiles.org_id, profiles.name, replace(coalesce(profiles.status_detail, profiles.status), '-', ' '),
        coalesce(profiles.checked_on, cast(arrivals.landed_at as date)), 2,
    from staging.companies_house__profiles as profiles
    inner join intermediate.arrivals__current as arrivals
        on profiles._arrival = arrivals.arrival and arrivals.source = 'companies_house'
)

select
    said.org_id,
    arg_max(said.name, (said.read_on, said.rank)) as name,
    arg_max(said.status, (said.read_on, said.rank)) as status,
    max(said.read_on) as read_on,
from said
inner join told on said.org_id = told.org_id
group by said.org_id
