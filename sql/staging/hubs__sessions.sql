-- One session of a hub, as its template tells it.
-- grain: _arrival, _row
--
-- hub          The hub, as written.
-- hub_type     What sort of hub, as written.
-- session_id   The hub's own mark of the session.
-- held_on      The day.
-- is_held      It took place; null where that is not said.
-- function     What it was for, as written.
-- ward_code    The ward it was held in.
-- capacity     For how many.
-- _arrival     The arrival it came with.
-- _file        The file.
-- _row         The line.
select
    hub,
    hub_type,
    session_id,
    _held_on as held_on,
    case
        -- What is only planned did not take place either.
        when regexp_matches(lower(trim(status)), '^(cancel|pend|plan|sched|postpon)') then false
        when status is not null then true
    end as is_held,
    function,
    ward_code,
    _capacity as capacity,
    _arrival,
    _file,
    _row,
from raw.hubs__sessions
