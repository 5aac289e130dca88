-- One name that an organisation which was paid may be registered under: as published, or a part of it.
-- kept: table
-- grain: supplier_id, spelling
--
-- supplier_id   The supplier; public bodies and people are not looked for in registers.
-- spelling      The name as published before "trading as", or what stands behind.
-- core          The spelling without its legal form and a ledger's notes.
-- legal_form    The legal form it bears.
-- is_main       It is who the payee is in law; else what it trades as.
with

organisations as (
    select distinct supplier_id, organisation_form,
    from intermediate.suppliers__identities
    where payee_type = 'supplier' and organisation_form is not null
),

published as (
    select distinct organisations.supplier_id, names.normal_form, names.trading_form,
    from organisations
    inner join intermediate.suppliers__names as names on organisations.organisation_form = names.normal_form
),

parts as (
    select supplier_id, trading_form as spelling, true as is_main,
    from published
    union
    select supplier_id, trim(regexp_extract(' ' || normal_form, ' (?:T A|T AS|TRADING AS) (.+)$', 1)), false,
    from published
)

select
    supplier_id,
    spelling,
    name_core(spelling) as core,
    name_legal_form(spelling) as legal_form,
    bool_or(is_main) as is_main,
from parts
where spelling <> ''
group by supplier_id, spelling
