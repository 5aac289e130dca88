-- One arrival of spending: a file, or a part of one, that was read and kept.
-- grain: arrival
--
-- arrival         Its number.
-- council_ons     The body that published it; null where the file holds several.
-- kind            payments or card_transactions.
-- vat_basis       net, gross or unknown.
-- is_superseded   A later arrival of the same body and period took its place.
-- _file           The published file.
select
    arrival,
    council_ons,
    kind,
    coalesce(amount_basis, 'unknown') as vat_basis,
    superseded_by is not null as is_superseded,
    _file,
from raw._arrivals
where source = 'spending'
