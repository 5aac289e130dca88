-- One company that a supplier is or may be, as the register had it last.
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

standing as (
    select names.org_id, names.is_active, names.is_gone, names.row_id
    from intermediate.organisations__names as names
    semi join intermediate.organisations__wanted as wanted on names.org_id = wanted.org_id
    where names.row_id is not null
)

select
    standing.org_id,
    listed.name,
    case when categories.legal_form is null then name_legal_form(listed.name) else categories.legal_form end as legal_form,
    listed.status,
    standing.is_active,
    sic_section(listed.sic1) as sic_section,
    listed.postcode,
    listed.incorporated_on,
    listed.dissolved_on,
    listed.snapshot_on,
    standing.is_gone,
from staging.companies__companies as listed
inner join standing on listed._arrival * 67108864 + listed._row = standing.row_id
left join seeds.company_categories as categories on lower(trim(listed.category)) = lower(categories.category)
