-- The councils that a grant reaches.
--
-- council_ons   The council.
-- name          Its name.
-- grants        How many grants reach it.
-- is_default    The one of multiplier.toml; where no grant reaches that, the one that most reach among those whose wards are loaded.
select
    council_ons,
    name,
    grants,
    row_number() over (order by council_ons <> getvariable('council'), not is_mapped, grants desc, council_ons) = 1 as is_default,
from marts.reached_councils
order by grants desc, name
