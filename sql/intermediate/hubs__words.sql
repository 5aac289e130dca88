-- One way of writing a role, a function or a type of hub, and what is meant.
-- kept: table
-- grain: field, said
--
-- field       role, function or hub_type.
-- said        The words, in their normal form.
-- code        What they mean.
-- is_person   Of a role: whoever holds it is a private person.
with

codes as (
    select 'role' as field, code, label, words, is_person = 'true' as is_person, from seeds.hub_roles
    union all
    select 'function', code, label, words, false, from seeds.hub_functions
    union all
    select 'hub_type', code, label, words, false, from seeds.hub_types
),

forms as (
    select field, code, is_person, unnest(list_append(list_append(string_split(coalesce(words, ''), '|'), label), code)) as form,
    from codes
)

select field, trim(name_words(replace(form, '_', ' '))) as said, min(code) as code, bool_or(is_person) as is_person,
from forms
where trim(name_words(form)) <> ''
group by all
