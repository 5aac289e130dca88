-- One offer that met a need, as the exchange's template tells it. Never published: marts.skill_matches is.
-- grain: _arrival, _row
--
-- match_id       The exchange's own mark of it.
-- offer_id       The offer.
-- need_id        The need.
-- matched_on     The day.
-- is_confirmed   Both sides say that it took place.
-- hours          How many hours were given.
-- skill          The skill, as written.
-- skill_scheme   The list the code is of.
-- skill_code     Its code there.
-- ward_code      The ward.
-- _arrival       The arrival it came with.
-- _file          The file.
-- _row           The line.
select
    match_id,
    offer_id,
    need_id,
    _matched_on as matched_on,
    coalesce(lower(trim(confirmed_by_offer)) in ('yes', 'y', 'true', '1'), false)
        and coalesce(lower(trim(confirmed_by_need)) in ('yes', 'y', 'true', '1'), false) as is_confirmed,
    _hours as hours,
    nullif(trim(skill), '') as skill,
    lower(trim(skill_scheme)) as skill_scheme,
    nullif(trim(skill_code), '') as skill_code,
    ward_code,
    _arrival,
    _file,
    _row,
from raw.skills__matches
