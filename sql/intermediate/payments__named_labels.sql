-- A department or category whose own words name a person.
-- kept: table
-- grain: label
--
-- label   The words as published.
with

labels as (
    -- Over distinct words, not payments: there are few, and telling them apart costs next to nothing.
    select department as label, from staging.spending__payments
    union
    select category, from staging.spending__payments
)

select label,
from labels
-- In this case of letters: MS is a company's, Master a plan.
where
    regexp_matches(label, '\b(Mr|Mrs|Ms|Miss|Mx|MR|MRS|MISS)\b\.?\s+[A-Za-z]')
    or regexp_matches(label, '\b(Cllr|CLLR)\b\.?\s+[A-Z][A-Za-z]*\.?\s+[A-Z]')
