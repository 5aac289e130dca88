-- One person at one session, or a number of people of whom no more is told. Never published: marts.hub_people is.
-- grain: _arrival, _row
--
-- hub            The hub, as written.
-- held_on        The day.
-- role           In which role, as written.
-- person_key     Who it was, as a key that leads back to nobody; null where only a number is told.
-- people         How many; one where a person is told.
-- is_present     Whether they came.
-- organisation   For whom they came, as written.
-- org_id         Its identifier, after org-id.guide.
-- ward_code      The ward they live or work in.
-- _arrival       The arrival it came with.
-- _file          The file.
-- _row           The line.
select
    hub,
    _held_on as held_on,
    role,
    person_key,
    if(person_key is null, coalesce(_people, 0), 1) as people,
    -- Who is listed without a word came.
    attendance is null or lower(trim(attendance)) in ('present', 'attended', 'came', 'yes', 'y', 'p', '1', 'true') as is_present,
    organisation,
    org_id,
    ward_code,
    _arrival,
    _file,
    _row,
from raw.hubs__attendance
