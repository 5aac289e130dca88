-- The accounts of one charity over £500,000 for one year.
-- grain: _arrival, _row
-- not null: year_ends_on
--
-- org_id                             Its org-id, GB-CHC- and the registered number.
-- organisation_number                The Commission's own number of it, which no other has.
-- year_order                         1 for the latest year returned, 2 for the one before.
-- year_starts_on                     The first day of the year it speaks of.
-- year_ends_on                       The last day of that year.
-- cycle                              Which annual return, as AR22.
-- due_on                             The day it had to be in.
-- received_on                        The day it was in; null where it never was.
-- income_gbp                         All income and endowments.
-- income_charitable_activities_gbp   Income from what it is there to do: fees, contracts.
-- income_donations_gbp               Donations and legacies.
-- expenditure_gbp                    All expenditure.
-- reserves_gbp                       Reserves, as the charity counts them.
-- cash_gbp                           Cash at bank and in hand.
-- fixed_assets_gbp                   All fixed assets.
-- creditors_within_a_year_gbp        What it owes within a year.
-- creditors_after_a_year_gbp         What it owes later.
-- pension_scheme_gbp                 Asset or (below nought) debt of a defined benefit scheme.
-- net_assets_gbp                     All assets less all debts.
-- unrestricted_funds_gbp             Funds it may spend as it sees fit.
-- restricted_funds_gbp               Funds for a purpose.
-- endowment_funds_gbp                Funds to be kept.
-- employees                          How many employees.
-- is_consolidated                    Whether the accounts are those of a group.
-- snapshot_on                        The day of the extract; else the day it was loaded.
-- _arrival                           The arrival it came with.
-- _file                              The published file.
-- _part                              The text in the zip file.
-- _row                               The line of the file.
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
    _income_charitable_activities as income_charitable_activities_gbp,
    _income_donations as income_donations_gbp,
    _expenditure as expenditure_gbp,
    _reserves as reserves_gbp,
    _cash as cash_gbp,
    _fixed_assets as fixed_assets_gbp,
    _creditors_within_a_year as creditors_within_a_year_gbp,
    _creditors_after_a_year as creditors_after_a_year_gbp,
    _pension_scheme as pension_scheme_gbp,
    _net_assets as net_assets_gbp,
    _unrestricted_funds as unrestricted_funds_gbp,
    _restricted_funds as restricted_funds_gbp,
    _endowment_funds as endowment_funds_gbp,
    _employees as employees,
    coalesce(try_cast(is_consolidated as boolean), false) as is_consolidated,
    coalesce(
        _extracted_on,
        (select arrivals.landed_at::date from raw._arrivals as arrivals where arrivals.arrival = _arrival and arrivals.source = 'charity_returns')
    ) as snapshot_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.charity_returns__part_b
