-- When the store before was made, which the last load is compared with.
--
-- since   UTC; null where there was none.
select max(built_at) as since,
from raw._before
