-- One arrival that counts: no later one of the same body and period took its place.
-- grain: source, arrival
--
-- source      The source it came with.
-- arrival     Its number.
-- landed_at   When it was landed, UTC.
select source, arrival, landed_at,
from raw._arrivals
where superseded_by is null
