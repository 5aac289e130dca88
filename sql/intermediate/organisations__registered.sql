-- One entry in a register of organisations, as it stood last: every charity, and the companies that a supplier is or may be.
-- grain: org_id
-- not null: entity_id, name
--
-- org_id            The register and the number in it, after org-id.guide: GB-COH-..., GB-CHC-...
-- entity_id         The organisation in law: its own org_id, or that of the company which a charity is.
-- register          companies or charities.
-- name              The name it is registered under.
-- legal_form        ltd, plc, llp, cic, clg, cio, society and the like; null where the register does not say.
-- status            Its status, in the register's words.
-- is_active         It lives and is in no procedure, as far as the register says.
-- sic_section       The section of SIC 2007 of its first trade.
-- postcode          The postcode of its registered office.
-- incorporated_on   The day it was founded or registered.
-- dissolved_on      The day it was dissolved or removed; null where it lives or the register does not say.
-- snapshot_on       The day the register stood so.
-- is_gone           It stood in an earlier snapshot and is not in the latest; null where the latest is not loaded whole.
select
    org_id,
    org_id as entity_id,
    'companies' as register,
    name,
    legal_form,
    status,
    is_active,
    sic_section,
    postcode,
    incorporated_on,
    dissolved_on,
    snapshot_on,
    is_gone,
from intermediate.organisations__companies
union all
select
    org_id,
    entity_id,
    'charities',
    name,
    legal_form,
    status,
    is_active,
    null,
    postcode,
    registered_on,
    removed_on,
    snapshot_on,
    -- A register of charities keeps those that were removed.
    false,
from intermediate.organisations__charities
