-- One grant as it was published, typed; of a grant to an individual only what may be kept.
-- grain: _arrival, _row
-- true: recipient_kind in ('organisation', 'individual')
--
-- grant_id             The funder's identifier of the grant; null where it has none.
-- title                What it is called; null of a grant to an individual.
-- description          What it is for; null of a grant to an individual.
-- currency             The currency of the amounts, in three letters.
-- amount               What was awarded, in that currency.
-- amount_gbp           The same in pounds; null where it is in another currency.
-- amount_applied_for   What was asked for, in that currency.
-- amount_disbursed     What had been paid when the file was published, in that currency.
-- awarded_on           When it was awarded.
-- planned_start_on     When what it pays for was to begin.
-- planned_end_on       When it was to end.
-- duration_months      How many months it was to last; null where that is not told in months or years.
-- duration             How long it was to last, as published.
-- funder_id            The org-id of who gave it.
-- funder_name          Who gave it.
-- funder_department    Which part of the funder gave it.
-- recipient_kind       organisation or individual.
-- recipient_id         The org-id of the organisation; one that begins 360G- is known to its funder only.
-- recipient_name       The organisation.
-- recipient_charity    Its charity number, as published.
-- recipient_company    Its company number, as published.
-- recipient_postcode   Its postcode, in capitals without spaces.
-- programme            The programme the grant is of.
-- is_open_call         Whether anybody could apply; null where that is not said.
-- related_activity     Identifiers of what the grant belongs to, parted by semicolons.
-- is_zero_linked       The amount is nothing and it names a related activity: a line of another grant.
-- regrant_type         How it is passed on; null where it is not.
-- is_regrant           It is given to be passed on, so that its money may stand again as the onward grants.
-- location_scope       How wide an area it is for.
-- individual_purpose   Of a grant to an individual, codes of the kind of purpose.
-- individual_lad       Of a grant to an individual, the code of the local authority.
-- beneficiary_places   Where it is spent: JSON, a list of {code, type, name, lat, lng, country}.
-- recipient_places     Where the organisation is: the same.
-- classifications      How the funder classes it: JSON, a list of {vocabulary, code, title}.
-- published_type       360giving, or transparency for a list under the Transparency Code.
-- link                 A page about the grant.
-- _arrival             The arrival it came with.
-- _file                The published file.
-- _part                The sheet or member of the file, where there are several.
-- _row                 The place of the grant in the list; in tables and JSON lines the line.
select
    grant_id,
    title,
    description,
    currency,
    _amount as amount,
    _amount_gbp as amount_gbp,
    _amount_applied_for as amount_applied_for,
    _amount_disbursed as amount_disbursed,
    _awarded_on as awarded_on,
    _planned_start_on as planned_start_on,
    _planned_end_on as planned_end_on,
    _duration_months as duration_months,
    duration_months as duration,
    funder_id,
    funder_name,
    funder_department,
    recipient_kind,
    recipient_id,
    recipient_name,
    recipient_charity,
    recipient_company,
    upper(replace(recipient_postcode, ' ', '')) as recipient_postcode,
    programme,
    case
        when lower(from_open_call) in ('yes', 'y', 'true', '1') then true
        when lower(from_open_call) in ('no', 'n', 'false', '0') then false
    end as is_open_call,
    related_activity,
    _amount = 0 and related_activity is not null as is_zero_linked,
    regrant_type,
    regrant_type is not null as is_regrant,
    location_scope,
    individual_purpose,
    individual_lad,
    beneficiary_places,
    recipient_places,
    classifications,
    published_type,
    link,
    _arrival,
    _file,
    _part,
    _row,
from raw.grants__grants
