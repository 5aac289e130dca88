-- One organisation that a supplier is, or may be; the registers themselves are not copied.
-- grain: org_id
--
-- org_id            The organisation in law, after org-id.guide.
-- name              The name it is registered under; null where no loaded register has it.
-- legal_form        ltd, plc, llp, cic, clg, cio, society and the like.
-- is_charity        It is, or was, in a register of charities; null where none is loaded.
-- status            Its status, in the register's words.
-- is_active         It lives and is in no procedure, as far as the register says.
-- is_gone           It stood in an earlier snapshot of its register and is not in the latest.
-- sic_section       The section of SIC 2007 of its first trade.
-- postcode          The postcode of its registered office.
-- incorporated_on   The day it was founded or registered.
-- dissolved_on      The day it was dissolved or removed, where the register says.
-- snapshot_on       The day the register stood so.
with

registers as (
    select count(*) > 0 as has_charities, from intermediate.organisations__charities
),

-- A charity that is a company stands in two registers; the company's own says most.
entries as (
    select
        registered.entity_id,
        bool_or(registered.register = 'charities') as is_charity,
        arg_min(registered, (registered.org_id <> registered.entity_id, registered.org_id)) as entry,
    from intermediate.organisations__registered as registered
    semi join intermediate.organisations__wanted as wanted on registered.entity_id = wanted.org_id
    group by registered.entity_id
)

select
    wanted.org_id,
    entries.entry.name as name,
    entries.entry.legal_form as legal_form,
    if(
        entries.is_charity or regexp_matches(wanted.org_id, '^GB-(CHC|SC|NIC)-'), true, if(registers.has_charities, false, null)
    ) as is_charity,
    entries.entry.status as status,
    entries.entry.is_active as is_active,
    entries.entry.is_gone as is_gone,
    entries.entry.sic_section as sic_section,
    entries.entry.postcode as postcode,
    entries.entry.incorporated_on as incorporated_on,
    entries.entry.dissolved_on as dissolved_on,
    entries.entry.snapshot_on as snapshot_on,
from intermediate.organisations__wanted as wanted
cross join registers
left join entries on wanted.org_id = entries.entity_id
