-- One contract as a council's register published it, typed and named.
-- grain: contract_id
--
-- contract_id               The arrival and the row, in one number.
-- reference                 The publisher's number of the contract.
-- title                     What the contract is called.
-- supplier                  Who holds it, as published; empty where nobody is named.
-- supplier_postcode         Postcode of the supplier, as published.
-- supplier_company_number   Companies House number, as published.
-- department                The part of the body that owns it.
-- category                  What is bought, in the publisher's words.
-- value_gbp                 Value of the whole contract, as published.
-- starts_on                 The first day.
-- ends_on                   The last day, as it stood when published.
-- _arrival                  The arrival it came with.
-- _file                     The published file.
-- _part                     The sheet or member of the file, where there are several.
-- _row                      The line in the file where the record begins.
select
    _arrival * 67108864 + _row as contract_id,
    reference,
    title,
    coalesce(supplier, '') as supplier,
    supplier_postcode,
    supplier_company_number,
    department,
    category,
    _value as value_gbp,
    _starts_on as starts_on,
    _ends_on as ends_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.registers__contracts
