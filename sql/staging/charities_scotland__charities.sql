-- One charity of Scotland as it stood in one download of a register, of those registered or of those that ceased.
-- grain: _arrival, _row
-- not null: name
--
-- org_id            Its org-id, GB-SC- and the registered number.
-- name              Its name.
-- known_as          Another name it is known as.
-- legal_form        In the regulator's words.
-- is_scio           Whether it is a Scottish charitable incorporated organisation.
-- registered_on     The day it was registered.
-- ceased_on         The day it ceased to be a charity.
-- is_registered     Whether it is registered, and has not ceased.
-- year_ended_on     The last day of the year its figures speak of.
-- income_gbp        Its income of that year.
-- expenditure_gbp   Its expenditure of that year.
-- postcode          The postcode of its principal office.
-- parent_org_id     The charity it belongs to.
-- is_cross_border   Whether it is registered elsewhere too.
-- snapshot_on       The day it was loaded: the file does not say of which day it is.
-- _arrival          The arrival it came with.
-- _file             The published file.
-- _part             The text in the zip file.
-- _row              The line of the file.
select
    charity_id(number) as org_id,
    name,
    known_as,
    form as legal_form,
    form like 'SCIO%' as is_scio,
    _registered_on as registered_on,
    _ceased_on as ceased_on,
    _ceased_on is null and ceased_on is null and lower(coalesce(status, '')) not in ('removed', 'ceased', 'former') as is_registered,
    _year_ended_on as year_ended_on,
    _income as income_gbp,
    _expenditure as expenditure_gbp,
    upper(postcode) as postcode,
    charity_id(parent_number) as parent_org_id,
    lower(regulatory_type) like 'cross border%' as is_cross_border,
    (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charities_scotland') as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charities_scotland__charities
