-- One company as it stood in one file of the register.
-- grain: _arrival, _row
-- not null: number, name, snapshot_on
--
-- number               The company number, eight letters and figures.
-- name                 The name it is registered under.
-- category             Its legal form, in the register's words.
-- status               Its status, in the register's words; it says least where most is asked (any liquidation is Liquidation).
-- country              The country it comes from.
-- postcode             The postcode of its registered office.
-- post_town            The town of its registered office.
-- incorporated_on      The day it was founded.
-- dissolved_on         The day it was dissolved; living companies have none.
-- accounts_due_on      The day its next accounts are due.
-- accounts_made_up_on  The day its last accounts speak of.
-- accounts_category    What kind of accounts it filed last.
-- confirmation_due_on  The day its next confirmation statement is due.
-- charges_outstanding  How many charges on its assets are not satisfied.
-- sic1                 The code of its first trade, SIC 2007, five figures.
-- sic2                 The code of its second trade.
-- sic3                 The code of its third trade.
-- sic4                 The code of its fourth trade.
-- previous_name1       Earlier name 1, latest first.
-- previous_name2       Earlier name 2, latest first.
-- previous_name3       Earlier name 3, latest first.
-- previous_name4       Earlier name 4, latest first.
-- previous_name5       Earlier name 5, latest first.
-- previous_name6       Earlier name 6, latest first.
-- previous_name7       Earlier name 7, latest first.
-- previous_name8       Earlier name 8, latest first.
-- previous_name9       Earlier name 9, latest first.
-- previous_name10      Earlier name 10, latest first.
-- previous_until1      The day earlier name 1 was given up.
-- previous_until2      The day earlier name 2 was given up.
-- previous_until3      The day earlier name 3 was given up.
-- previous_until4      The day earlier name 4 was given up.
-- previous_until5      The day earlier name 5 was given up.
-- previous_until6      The day earlier name 6 was given up.
-- previous_until7      The day earlier name 7 was given up.
-- previous_until8      The day earlier name 8 was given up.
-- previous_until9      The day earlier name 9 was given up.
-- previous_until10     The day earlier name 10 was given up.
-- snapshot_on          The day the register stood so: by the file's name, as told, or the day it was loaded.
-- snapshot_part        Which part of the snapshot the file is, where it comes in parts.
-- snapshot_parts       How many parts the snapshot comes in; 1 where it is one file.
-- _arrival             The arrival it came with.
-- _file                The published file.
-- _part                The text in the zip file.
-- _row                 The line of the file.
select
    -- A spreadsheet takes the noughts before a number away.
    case when length(number) = 8 then upper(number) else coalesce(company_number(number), upper(trim(number))) end
        as number,
    name,
    category,
    status,
    country,
    postcode,
    post_town,
    _incorporated_on as incorporated_on,
    _dissolved_on as dissolved_on,
    _accounts_due_on as accounts_due_on,
    _accounts_made_up_on as accounts_made_up_on,
    accounts_category,
    _confirmation_due_on as confirmation_due_on,
    _charges_outstanding as charges_outstanding,
    nullif(split_part(sic1, ' - ', 1), 'None Supplied') as sic1,
    nullif(split_part(sic2, ' - ', 1), 'None Supplied') as sic2,
    nullif(split_part(sic3, ' - ', 1), 'None Supplied') as sic3,
    nullif(split_part(sic4, ' - ', 1), 'None Supplied') as sic4,
    previous_name1,
    previous_name2,
    previous_name3,
    previous_name4,
    previous_name5,
    previous_name6,
    previous_name7,
    previous_name8,
    previous_name9,
    previous_name10,
    _previous_until1 as previous_until1,
    _previous_until2 as previous_until2,
    _previous_until3 as previous_until3,
    _previous_until4 as previous_until4,
    _previous_until5 as previous_until5,
    _previous_until6 as previous_until6,
    _previous_until7 as previous_until7,
    _previous_until8 as previous_until8,
    _previous_until9 as previous_until9,
    _previous_until10 as previous_until10,
    coalesce(
        _snapshot_on,
        -- All days of landing at once: one asked for each row would hold every row until it is answered.
        (select map(list(arrival), list(landed_at::date)) from raw._arrivals where source = 'companies')[_arrival]
    ) as snapshot_on,
    try_cast(nullif(regexp_extract(coalesce(_part, _file), 'part([0-9]+)_([0-9]+)', 1), '') as integer)
        as snapshot_part,
    coalesce(
        try_cast(nullif(regexp_extract(coalesce(_part, _file), 'part([0-9]+)_([0-9]+)', 2), '') as integer), 1
    ) as snapshot_parts,
    _arrival,
    _file,
    _part,
    _row,
from raw.companies__companies
