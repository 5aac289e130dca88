-- One notice of The Gazette about a company, as it was published or last seen.
-- grain: _arrival, _row
--
-- notice_id        The Gazette's number of the notice.
-- code             The notice code, in four figures; null where only the words of the type are known.
-- company_name     The company the notice is about, as published; null where the notice does not head with it.
-- company_number   Its number at Companies House, in eight characters; null where the notice has none or several.
-- published_on     When it was published.
-- edition          London, Edinburgh or Belfast, where that can be seen.
-- status           The Gazette's status of the notice.
-- is_withdrawn     The Gazette has taken the notice back.
-- url              The address of the notice.
-- type_text        The words of the type: the same for solvent and insolvent cases.
-- _arrival         The arrival it came with.
-- _file            The file it came in: of a fetch, one a day.
-- _part            Always null: such a file has no parts.
-- _row             The place of the notice in the file.
select
    notice_id,
    code,
    company_name,
    company_number,
    _published_on as published_on,
    edition,
    status,
    coalesce(status ilike '%withdrawn%', false) as is_withdrawn,
    url,
    type_text,
    _arrival,
    _file,
    _part,
    _row,
from raw.gazette__notices
