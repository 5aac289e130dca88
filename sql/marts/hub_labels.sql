-- One role, function or type of hub, and what people call it.
-- grain: field, code
--
-- field       role, function or hub_type.
-- code        What stands in the tables.
-- label       What people call it.
-- about       What it means.
-- is_person   Of a role: whoever holds it is a private person, so that it is published in counts of people only.
select 'role' as field, code, label, about, is_person = 'true' as is_person, from seeds.hub_roles
union all
select 'function', code, label, about, false, from seeds.hub_functions
union all
select 'hub_type', code, label, about, false, from seeds.hub_types
union all
select unnest(['role', 'function', 'hub_type']), 'not stated', 'Not stated', 'Not told, or in words that are not known.', false
