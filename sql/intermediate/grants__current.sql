-- One grant, however it was told: by a file of grants, or by payments that a council tags as grants.
-- grain: grant_id
-- not null: grant_id, awarded_on, is_listed_too
--
-- grant_id        52 bits of the hash of its identifier; of file and line where it has none.
-- published_id     The identifier its funder gave it; null where there is none.
-- title            What it is for, in a few words.
-- description      What it is for.
-- programme        The funder's programme.
-- currency         Its currency, after ISO 4217.
-- amount           How much was awarded, in that currency.
-- awarded_on       The day it was awarded; of tagged payments the day of the first.
-- starts_on        The day its work was to begin.
-- ends_on          The day its work was to end; from the length where only that is told.
-- months           How many months it lasts; null where nothing tells.
-- funder_id        The funder, after org-id.guide.
-- funder_name      The funder's name.
-- recipient_kind   organisation or individual.
-- recipient_id     The recipient as the funder names it; null for an individual.
-- recipient_name   Its name; null for an individual.
-- org_id           The recipient in law, after org-id.guide; null where its number is not told.
-- recipient_postcode   The postcode it can be written to at; null for an individual.
-- is_regrant       It passes money on to others, who grant it again.
-- is_linked_line   It is a line of nothing that belongs to another grant.
-- location_scope   How wide the funder says it reaches, in the standard's words.
-- individual_lad   The council in which an individual lives.
-- beneficiary_places   Where it is delivered, as JSON.
-- recipient_places     Where the recipient is, as JSON.
-- published_type   360giving; transparency for a council's own list; tagged payments.
-- _arrival         The arrival it came with.
-- _file            The published file.
-- _part            The sheet or member of it.
-- _row             The line or place in the file.
-- is_listed_too    It is of tagged payments, and a list of grants tells of them too: the council's list has grants of that year, or one to that recipient which lasts into it.
select
    grant_id,
    published_id,
    title,
    description,
    programme,
    currency,
    amount,
    awarded_on,
    starts_on,
    ends_on,
    months,
    funder_id,
    funder_name,
    recipient_kind,
    recipient_id,
    recipient_name,
    org_id,
    recipient_postcode,
    is_regrant,
    is_linked_line,
    location_scope,
    individual_lad,
    beneficiary_places,
    recipient_places,
    published_type,
    _arrival,
    _file,
    _part,
    _row,
    false as is_listed_too,
from intermediate.grants__published
union all by name
select
    tagged.grant_id,
    tagged.description,
    'GBP' as currency,
    tagged.amount,
    tagged.awarded_on,
    tagged.funder_id,
    tagged.funder_name,
    tagged.recipient_kind,
    tagged.recipient_name,
    tagged.org_id,
    tagged.recipient_postcode,
    false as is_regrant,
    false as is_linked_line,
    'tagged payments' as published_type,
    listed.grant_id is not null as is_listed_too,
    tagged._arrival,
    tagged._file,
    tagged._part,
    tagged._row,
from intermediate.grants__tagged as tagged
left join intermediate.grants__listed_too as listed on tagged.grant_id = listed.grant_id
