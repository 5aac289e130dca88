-- One company as Companies House described it on one day.
-- grain: _arrival, _row
-- not null: company_number
--
-- org_id                   GB-COH- and its number; null where the number is none.
-- company_number           Its number in eight characters; as published where it is none.
-- name                     The name it is registered under; null where it is not on the register.
-- status                   Its status, in one word; not-on-the-register where it is not known there.
-- status_detail            More of its status, such as active-proposal-to-strike-off.
-- accounts_overdue         Whether its accounts are late; null where nothing is said.
-- accounts_due_on          The day its next accounts are due.
-- confirmation_overdue     Whether its confirmation statement is late; null where nothing is said.
-- checked_on               The day it was so; null where the answer does not say.
-- _arrival                 The arrival it came with.
-- _file                    The file it came in.
-- _part                    profiles, where the file holds cases or charges too.
-- _row                     The line of the file, or the place of the record in it.
select
    'GB-COH-' || company_number(company_number) as org_id,
    coalesce(company_number(company_number), company_number) as company_number,
    name,
    status,
    status_detail,
    try_cast(accounts_overdue as boolean) as accounts_overdue,
    _accounts_due_on as accounts_due_on,
    try_cast(confirmation_overdue as boolean) as confirmation_overdue,
    _checked_on as checked_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.companies_house__profiles
