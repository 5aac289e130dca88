-- One service at one of its places, as a local directory lists it.
-- grain: _arrival, _row, place
--
-- service_id     The directory's mark of the service.
-- name           What it is called.
-- organisation   Who provides it, as written.
-- org_id         Its number in a register of companies or charities, after org-id.guide.
-- is_active      The directory says nothing against it: no word such as inactive, defunct or closed.
-- taxonomy       What it is filed under, with | between.
-- postcode       The postcode of the place, in capitals without spaces.
-- ward_code      The one ward it says it is for.
-- latitude       Degrees north of the place.
-- longitude      Degrees east.
-- place          Which of its places it is, from 1.
-- url            Its page.
-- _arrival       The arrival it came with.
-- _file          The published file.
-- _row           The place of the service in the list, or the line.
select
    service_id,
    name,
    organisation,
    case
        when starts_with(org_id, 'GB-COH-') then 'GB-COH-' || company_number(org_id)
        when regexp_matches(org_id, '^GB-(CHC|SC|NIC)-') then charity_id(org_id)
    end as org_id,
    coalesce(not regexp_matches(lower(status), '^(inactive|defunct|deleted|suspended|unpublished|archived)|closed'), true) as is_active,
    taxonomy,
    upper(regexp_replace(postcode, '\s+', '', 'g')) as postcode,
    ward_code,
    _latitude as latitude,
    _longitude as longitude,
    _place as place,
    url,
    _arrival,
    _file,
    _row,
from raw.services__services
