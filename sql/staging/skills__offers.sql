-- One skill offered in an exchange, as its template tells it. Never published: marts.skill_offers is.
-- grain: _arrival, _row
--
-- offer_id       The exchange's own mark of it.
-- who            The person, as a key that leads back to nobody, or the organisation; null where neither is told.
-- organisation   The organisation, as written.
-- skill          The skill, as written.
-- skill_scheme   The list the code is of.
-- skill_code     Its code there.
-- opened_on      The day it was offered.
-- closed_on      The day it was taken back or met.
-- hours          How many hours are offered.
-- ward_code      The ward.
-- _arrival       The arrival it came with.
-- _file          The file.
-- _row           The line.
select
    offer_id,
    coalesce(person_key, org_id, organisation) as who,
    organisation,
    nullif(trim(skill), '') as skill,
    lower(trim(skill_scheme)) as skill_scheme,
    nullif(trim(skill_code), '') as skill_code,
    _opened_on as opened_on,
    _closed_on as closed_on,
    _hours as hours,
    ward_code,
    _arrival,
    _file,
    _row,
from raw.skills__offers
