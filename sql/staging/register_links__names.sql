-- A name of an organisation that a list gives it, beside the one it is registered under.
-- grain: _arrival, _row
-- not null: name
--
-- org_id     The organisation; null where its number is none.
-- name       The name.
-- kind       charity_names or academy_trusts: which list it is of.
-- _arrival   The arrival it came with.
-- _file      The published file.
-- _part      The text in the zip file.
-- _row       The line of the file.
select
    case when kind = 'academy_trusts' then 'GB-COH-' || company_number(id) else id end as org_id,
    name,
    kind,
    _arrival,
    _file,
    _part,
    _row,
from raw.register_links__names
