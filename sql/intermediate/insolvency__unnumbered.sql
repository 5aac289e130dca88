-- One notice that names a company and gives no number, and the supplier that bears exactly that name, if one does.
-- kept: table
-- grain: event_id
--
-- event_id       The event that the notice is.
-- supplier_id    The supplier whose name, legal form and all, is the notice's; null where none's is.
-- company_name   The name in the notice; null where no supplier bears it.
with

notices as (
    select event_id, company_name, name_form(company_name) as normal_form
    from intermediate.insolvency__events
    where source = 'gazette' and org_id is null
),

-- A name without a legal form may be anybody's.
named as (
    select spelling, min(supplier_id) as supplier_id,
    from intermediate.suppliers__spellings
    where is_main and legal_form is not null
    group by spelling
)

select notices.event_id, named.supplier_id, if(named.supplier_id is null, null, notices.company_name) as company_name,
from notices
left join named on notices.normal_form = named.spelling
