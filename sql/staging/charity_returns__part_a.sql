-- What one charity over £10,000 answered for one year, income from government among it.
-- grain: _arrival, _row
-- not null: year_ends_on
--
-- org_id                     Its org-id, GB-CHC- and the registered number.
-- organisation_number        The Commission's own number of it, which no other has.
-- year_order                 1 for the latest year returned, 2 for the one before.
-- year_starts_on             The first day of the year it speaks of.
-- year_ends_on               The last day of that year.
-- cycle                      Which annual return, as AR22.
-- due_on                     The day it had to be in.
-- received_on                The day it was in; null where it never was.
-- income_gbp                 Income of the year.
-- expenditure_gbp            Expenditure of the year.
-- has_government_contracts   Whether it earned from contracts with government, also local; null where not asked.
-- government_contracts       From how many contracts.
-- government_contracts_gbp   Income from these contracts.
-- has_government_grants      Whether it had grants from government, also local; null where not asked.
-- government_grants          How many grants.
-- government_grants_gbp      Income from these grants.
-- has_trading_subsidiary     Whether it owns a company that trades for it.
-- volunteers                 How many volunteers.
-- snapshot_on                The day of the extract; else the day it was loaded.
-- _arrival                   The arrival it came with.
-- _file                      The published file.
-- _part                      The text in the zip file.
-- _row                       The line of the file.
select
    charity_id(number) as org_id,
    organisation_number,
    _year_order as year_order,
    _year_starts_on as year_starts_on,
    _year_ends_on as year_ends_on,
    cycle,
    _due_on as due_on,
    _received_on as received_on,
    _income as income_gbp,
    _expenditure as expenditure_gbp,
    try_cast(has_government_contracts as boolean) as has_government_contracts,
    _government_contracts as government_contracts,
    _government_contracts_income as government_contracts_gbp,
    try_cast(has_government_grants as boolean) as has_government_grants,
    _government_grants as government_grants,
    _government_grants_income as government_grants_gbp,
    try_cast(has_trading_subsidiary as boolean) as has_trading_subsidiary,
    _volunteers as volunteers,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charity_returns')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charity_returns__part_a
