-- What somebody typed, as it is looked for.
--
-- form      Its normal form; empty where it has no letter and no figure.
-- core      The same without a legal form.
-- forms     It with every legal form, and with none, a blank before each.
-- words     Its words, a blank before each, at least six: an empty one is in everything.
-- code      As a code: capitals without blanks.
-- company   The organisation that has it for its number at Companies House; null where it is no such number.
-- charity   The charity that has it for its number; null where it is no such number.
with

forms as materialized (
    select coalesce(name_form($text::varchar), '') as form
),

cores as materialized (
    select form, name_stem(form) as core, from forms
)

select
    form,
    core,
    list_transform(['', ' LTD', ' PLC', ' LLP', ' LP', ' CIC', ' CIO', ' SCIO', ' CLG'], lambda legal: ' ' || core || legal) as forms,
    list_transform(string_split(core, ' '), lambda w: ' ' || w) || ['', '', '', '', ''] as words,
    regexp_replace(upper($text::varchar), '[\s.-]+', '', 'g') as code,
    'GB-COH-' || company_number($text::varchar) as company,
    charity_id($text::varchar) as charity,
from cores
