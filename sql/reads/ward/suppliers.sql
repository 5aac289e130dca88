-- Which suppliers that the council paid are registered in one ward, the most paid first.
--
-- supplier_id     The supplier.
-- supplier_name   Its name.
-- org_id          The organisation in law; null where not known.
-- legal_form      As its register says, else the form its name bears.
-- is_vcse_strict  Voluntary, community or social enterprise by the strict definition; null where unknown.
-- is_vcse_broad   The same by the broad definition.
-- categories      What was bought of it, at most three, the most paid first.
-- amount_gbp      What it was paid.
-- payments        How many payments.
with

bought as (
    select supplier_id, category, sum(amount_gbp) as amount_gbp, count(*) as payments,
    from reads.ward__paid
    where ward_code = $ward::varchar
    group by supplier_id, category
),

totals as (
    select
        supplier_id,
        sum(amount_gbp) as amount_gbp,
        cast(sum(payments) as bigint) as payments,
        list(category order by amount_gbp desc, category) filter (category is not null)[1:3] as categories,
    from bought
    group by supplier_id
)

select
    totals.supplier_id,
    suppliers.name as supplier_name,
    suppliers.org_id,
    suppliers.legal_form,
    suppliers.is_vcse_strict,
    suppliers.is_vcse_broad,
    array_to_string(totals.categories, '; ') as categories,
    totals.amount_gbp,
    totals.payments,
from totals
inner join marts.suppliers as suppliers on totals.supplier_id = suppliers.supplier_id
order by totals.amount_gbp desc, supplier_name, totals.supplier_id
