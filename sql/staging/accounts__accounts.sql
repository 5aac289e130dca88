-- The accounts of one company for one year, as it filed them; null is not zero, it is what was not said.
-- grain: _arrival, _row
-- not null: company_number, balance_on
--
-- org_id                      GB-COH- and its number; null where the number is none.
-- company_number              Its number in eight characters.
-- balance_on                  The day of the balance sheet.
-- net_assets_gbp              What is owned less what is owed; below zero where more is owed.
-- current_assets_gbp          What is owned for less than a year.
-- cash_gbp                    What is in the bank and at hand.
-- creditors_within_year_gbp   What is owed within a year, where it is tagged so.
-- turnover_gbp                What was earned; small companies need not say.
-- employees                   How many were employed on average.
-- is_dormant                  Whether it did nothing all year.
-- _arrival                    The arrival it came with.
-- _file                       The published file.
-- _part                       Always null: a document is a row and no part.
-- _row                        The place of the document in the file.
select
    'GB-COH-' || company_number(company_number) as org_id,
    coalesce(company_number(company_number), company_number) as company_number,
    _balance_on as balance_on,
    _net_assets as net_assets_gbp,
    _current_assets as current_assets_gbp,
    _cash as cash_gbp,
    _creditors_within_year as creditors_within_year_gbp,
    _turnover as turnover_gbp,
    _employees as employees,
    try_cast(is_dormant as boolean) as is_dormant,
    _arrival,
    _file,
    _part,
    _row,
from raw.accounts__accounts
