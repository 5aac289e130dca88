-- One company, as the register had it last.
-- grain: org_id
--
-- org_id            GB-COH- and its number.
-- name              The name it is registered under.
-- legal_form        ltd, plc, llp, cic, clg, cio, society and the like.
-- status            Its status, in the register's words.
-- is_active         It lives and is in no procedure, as far as the register says.
-- sic_section       The section of SIC 2007 of its first trade.
-- postcode          The postcode of its registered office.
-- incorporated_on   The day it was founded.
-- dissolved_on      The day it was dissolved; null where it lives or the register does not say.
-- snapshot_on       The day the register stood so.
-- is_gone           It stood in an earlier snapshot and is not in the latest; null where the latest is not loaded whole.
with

companies as (
    select
        listed.number,
        listed.name,
        listed.category,
        listed.status,
        listed.postcode,
        listed.incorporated_on,
        listed.dissolved_on,
        listed.sic1,
        listed.snapshot_on,
        listed.snapshot_part,
        listed.snapshot_parts,
        listed._arrival,
        listed._row,
    from staging.companies__companies as listed
    semi join intermediate.arrivals__current as arrivals
        on listed._arrival = arrivals.arrival and arrivals.source = 'companies'
),

latest as (
    select max(snapshot_on) as snapshot_on, from companies
),

-- A snapshot of which a part is missing says nothing of who is not in it.
whole as (
    select count(distinct coalesce(companies.snapshot_part, 1)) >= max(companies.snapshot_parts) as is_whole,
    from companies
    inner join latest on companies.snapshot_on = latest.snapshot_on
),

-- The whole register and one file of it may both be loaded: a company counts once. A window would sort whole rows.
last_rows as (
    select max(companies._arrival * 67108864 + companies._row) as row_id,
    from companies
    inner join latest on companies.snapshot_on = latest.snapshot_on
    group by companies.number
),

standing as (
    select companies.*, false as is_gone,
    from companies
    semi join last_rows on companies._arrival * 67108864 + companies._row = last_rows.row_id
),

earlier as (
    select companies.*, if((select whole.is_whole from whole), true, null) as is_gone,
    from companies
    anti join standing on companies.number = standing.number
    qualify
        row_number() over (partition by companies.number order by companies.snapshot_on desc, companies._arrival, companies._row)
        = 1
),

every_one as (
    select * from standing
    union all
    select * from earlier
)

select
    'GB-COH-' || every_one.number as org_id,
    every_one.name,
    case when categories.legal_form is null then name_legal_form(every_one.name) else categories.legal_form end as legal_form,
    every_one.status,
    lower(every_one.status) like 'active%' and every_one.is_gone is distinct from true as is_active,
    sic_section(every_one.sic1) as sic_section,
    every_one.postcode,
    every_one.incorporated_on,
    every_one.dissolved_on,
    every_one.snapshot_on,
    every_one.is_gone,
from every_one
left join seeds.company_categories as categories on lower(trim(every_one.category)) = lower(categories.category)
