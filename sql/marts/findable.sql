-- One thing that is loaded and that the search finds: a supplier, contract, recipient or funder of grants, category or ward.
-- not null: kind, key, name, words
-- true: kind in ('supplier', 'contract', 'recipient', 'funder', 'category', 'ward')
--
-- kind          What it is.
-- key           What a page's address calls it: supplier_id, recipient_id, ward code; of a contract its number; else its name.
-- name          What it is called. People are not here, nor anything that is told of them, nor what publishers withhold.
-- words         What is looked through: the normal form of its name, a blank before each word.
-- council_ons   The council it belongs to: of a supplier the one that paid it last.
-- amount_gbp    Paid, granted or the value of the contract; a supplier's by all councils together.
-- times         How many payments or grants; residents of a ward.
-- last_on       The last of them; the last day of a contract.
-- org_id        The organisation that it is in law, after org-id.guide; null where that is not known.
-- match_tier    How that is known of a supplier: only number and confirmed are sure.
-- is_public     It is a public body.
-- leads_to      The supplier_id of who holds a contract, where that is paid.
-- said          The name of who holds a contract, likewise.
with

paid as materialized (
    select supplier_id, sum(amount_gbp) as amount_gbp, count(*) as times, max(paid_on) as last_on,
    from marts.ledger
    group by supplier_id
),

last_paid as (
    select ledger.supplier_id, min(ledger.council_ons) as council_ons,
    from marts.ledger as ledger
    inner join paid on ledger.supplier_id = paid.supplier_id and ledger.paid_on = paid.last_on
    group by ledger.supplier_id
),

grants as (
    select council_ons, grant_id, recipient_id, recipient_name, funder_name, amount_gbp, awarded_on,
    from marts.placed_grants
    where location_kind = 'best_available' and council_ons is not null and not is_to_individual
),

things as (
    select
        'supplier' as kind,
        cast(suppliers.supplier_id as varchar) as key,
        suppliers.name,
        last_paid.council_ons,
        paid.amount_gbp,
        paid.times,
        paid.last_on,
        suppliers.org_id,
        suppliers.match_tier,
        suppliers.payee_type = 'public_body' as is_public,
    from marts.suppliers as suppliers
    inner join paid on suppliers.supplier_id = paid.supplier_id
    inner join last_paid on suppliers.supplier_id = last_paid.supplier_id
    union all by name
    select
        'contract' as kind,
        cast(contracts.contract_id as varchar) as key,
        contracts.title as name,
        contracts.council_ons,
        contracts.value_gbp as amount_gbp,
        contracts.ends_on as last_on,
        cast(suppliers.supplier_id as varchar) as leads_to,
        suppliers.name as said,
    from marts.contracts as contracts
    left join marts.suppliers as suppliers on contracts.supplier_id = suppliers.supplier_id
    union all by name
    select
        'recipient' as kind,
        recipient_id as key,
        max(recipient_name) as name,
        council_ons,
        sum(amount_gbp) as amount_gbp,
        count(distinct grant_id) as times,
        max(awarded_on) as last_on,
        if(recipient_id like 'supplier:%', null, recipient_id) as org_id,
    from grants
    where recipient_id is not null
    group by recipient_id, council_ons
    union all by name
    select
        'funder' as kind,
        funder_name as key,
        funder_name as name,
        council_ons,
        sum(amount_gbp) as amount_gbp,
        count(distinct grant_id) as times,
        max(awarded_on) as last_on,
    from grants
    group by funder_name, council_ons
    union all by name
    select 'category' as kind, category as key, category as name, council_ons, amount_gbp, payments as times, last_on,
    from marts.categories
    where category <> 'Name withheld'
    union all by name
    select 'ward' as kind, ward_code as key, name, council_ons, population as times, from marts.wards where is_current
),

-- The text work is done once a name: a funder has as many rows as councils.
forms as materialized (
    select name, coalesce(name_form(name), '') as form, from (select distinct name from things where name is not null)
)

select
    things.kind,
    things.key,
    things.name,
    ' ' || forms.form as words,
    things.council_ons,
    cast(things.amount_gbp as decimal(18, 2)) as amount_gbp,
    cast(things.times as bigint) as times,
    things.last_on,
    things.org_id,
    things.match_tier,
    coalesce(things.is_public, false) as is_public,
    things.leads_to,
    things.said,
from things
inner join forms on things.name = forms.name
where forms.form <> ''
order by things.kind, things.council_ons, things.name, things.key
