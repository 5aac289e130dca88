-- A payee of whom nothing is known, paid at least once for a purpose that only a person is paid for.
-- kept: table
-- grain: supplier
--
-- supplier   The name as published.
with

unknown as (
    select names.supplier,
    from intermediate.suppliers__names as names
    inner join intermediate.suppliers__shapes as shapes on names.trading_form = shapes.trading_form
    where shapes.is_nobody_known and not shapes.is_person_shaped
),

purposes as (
    select distinct
        payments.supplier,
        unnest([payments.category, payments.department, payments.description]) as purpose,
    from staging.spending__payments as payments
    semi join unknown on payments.supplier = unknown.supplier
),

spelt as (
    select purpose, ' ' || regexp_replace(upper(purpose), '[^A-Z0-9]+', ' ', 'g') as purpose_form,
    from (select distinct purpose, from purposes where purpose is not null)
),

personal as (
    select distinct spelt.purpose,
    from spelt
    inner join seeds.personal_purposes as personal_purposes
        on contains(spelt.purpose_form, ' ' || personal_purposes.phrase)
)

select distinct purposes.supplier,
from purposes
semi join personal on purposes.purpose = personal.purpose
