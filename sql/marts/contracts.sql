-- One contract of one council with one organisation, as its contracts register published it.
-- grain: contract_id
-- not null: council_ons, supplier_id
-- warn true: ends_on >= starts_on
--
-- contract_id   The arrival and the row, in one number.
-- council_ons   The council whose register it stands in: ONS code, org-id, or "unknown:" and the file's name.
-- reference     The publisher's number of the contract.
-- title         What the contract is called; null where it seems to name a person.
-- category      What is bought, in the publisher's words.
-- department    The part of the body that owns it.
-- supplier_id   Who holds it; contracts with people, or with nobody named, are left out.
-- value_gbp     Value of the whole contract, as published; null where none is stated.
-- starts_on     The first day.
-- ends_on       The last day, as it stood when published.
-- source        registers.
-- _arrival      The arrival it came with.
-- _file         The published file.
-- _row          The line in the file where the record begins.
select
    contracts.contract_id,
    coalesce(arrivals.council_ons, 'unknown:' || regexp_replace(contracts._file, '\.[^.]*$', '')) as council_ons,
    contracts.reference,
    if(
        regexp_matches(
            contracts.title,
            '(?i)\b(mr|mrs|ms|miss|master|mx|mstr|dr|doctor|prof|professor|rev''?d|reverend|cllr|councillor|dob|d\.o\.b)\b'
            || '|[a-z0-9._%+-]+@[a-z0-9-]+\.[a-z]|\b[a-z]{2} ?([0-9]{2} ?){3}[a-d]\b'
        ),
        null, contracts.title
    ) as title,
    contracts.category,
    contracts.department,
    identities.supplier_id,
    contracts.value_gbp,
    contracts.starts_on,
    contracts.ends_on,
    'registers' as source,
    contracts._arrival,
    contracts._file,
    contracts._row,
from staging.registers__contracts as contracts
inner join raw._arrivals as arrivals
    on contracts._arrival = arrivals.arrival and arrivals.source = 'registers' and arrivals.superseded_by is null
inner join intermediate.suppliers__identities as identities
    on contracts.supplier = identities.supplier and identities.payee_type in ('supplier', 'public_body')
