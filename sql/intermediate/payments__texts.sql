-- One text that stands beside payments: a department, a category or a description.
-- kept: table
-- grain: text
--
-- text             The words as published.
-- is_label         A department or a category: payments are counted under it.
-- is_description   The purpose of a payment.
with

-- Over distinct words, not payments: telling them apart costs little, reading them once a payment much.
texts as (
    select department as text, true as is_label, from staging.spending__payments group by department
    union all
    select category, true, from staging.spending__payments group by category
    union all
    select description, false, from staging.spending__payments group by description
)

select
    text,
    bool_or(is_label) as is_label,
    bool_or(not is_label) as is_description,
from texts
where text is not null
group by text
