-- One organisation, known by its number, that supplied one council in a half-year.
-- grain: council_ons, scope, half_year, org_id
-- not null: sic_section
-- true: scope in ('our_suppliers', 'our_live_contracts')
--
-- council_ons   The council.
-- scope         our_suppliers: paid in the twelve months to the end of the half-year; our_live_contracts: with a
--               contract in force on a day of it.
-- half_year     As 2010-H1.
-- org_id        The organisation, by a number published beside its name or confirmed by a person.
-- sic_section   Its section of SIC 2007 by the register; V where none is known.
with

numbered as (
    select supplier_id, org_id
    from marts.suppliers
    where org_id is not null and match_tier in ('number', 'confirmed') and payee_type = 'supplier'
),

-- Half-years counted through: 2010-H1 is 4020, 2010-H2 is 4021.
paid as (
    select distinct
        ledger.council_ons,
        numbered.org_id,
        2 * year(ledger.paid_on) + if(month(ledger.paid_on) > 6, 1, 0) as half,
    from marts.ledger as ledger
    inner join numbered on ledger.supplier_id = numbered.supplier_id
),

contracts as (
    select
        contracts.council_ons,
        numbered.org_id,
        2 * year(contracts.starts_on) + if(month(contracts.starts_on) > 6, 1, 0) as first_half,
        2 * year(contracts.ends_on) + if(month(contracts.ends_on) > 6, 1, 0) as last_half,
    from marts.contracts as contracts
    inner join numbered on contracts.supplier_id = numbered.supplier_id
    -- Where an end is not published, nobody knows whether the contract is live.
    where contracts.ends_on >= contracts.starts_on and contracts.ends_on < contracts.starts_on + interval 50 years
),

supplied as (
    select council_ons, 'our_suppliers' as scope, org_id, half from paid
    union
    select council_ons, 'our_suppliers', org_id, half + 1 from paid
    union
    select council_ons, 'our_live_contracts', org_id, unnest(range(first_half, last_half + 1)) from contracts
)

select
    supplied.council_ons,
    supplied.scope,
    (supplied.half // 2) || '-H' || (supplied.half % 2 + 1) as half_year,
    supplied.org_id,
    coalesce(organisations.sic_section, 'V') as sic_section,
from supplied
left join marts.organisations as organisations on supplied.org_id = organisations.org_id
