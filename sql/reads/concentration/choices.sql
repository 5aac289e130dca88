-- What a council's payments can be filtered by: departments, categories, wards, payee types, kinds.
with

payments as (
    select department, category, ward_code, payee_type, kind, amount_gbp,
    from marts.ledger
    where council_ons = $council::varchar
),

counted as (
    select
        case
            when grouping(department) = 0 then 'department'
            when grouping(category) = 0 then 'category'
            when grouping(ward_code) = 0 then 'ward'
            when grouping(payee_type) = 0 then 'payee_type'
            else 'kind'
        end as field,
        coalesce(department, category, ward_code, payee_type, kind, 'none') as value,
        count(*) as payments,
        sum(amount_gbp) as amount_gbp,
    from payments
    group by grouping sets ((department), (category), (ward_code), (payee_type), (kind))
),

names as (
    select ward_code, arg_max(name, vintage_rank(vintage)) as name,
    from marts.wards
    group by ward_code
)

select
    counted.field,
    counted.value,
    case
        when counted.field = 'ward' and counted.value = 'none' then 'Not located'
        when counted.value = 'none' then 'Not stated'
        when counted.field = 'ward' then coalesce(names.name || ' (' || counted.value || ')', counted.value)
        when counted.field = 'payee_type' then
            case counted.value
                when 'supplier' then 'Suppliers'
                when 'public_body' then 'Public bodies'
                when 'individual' then 'Individuals'
                when 'redacted' then 'Redacted by the publisher'
                else 'Not known'
            end
        when counted.field = 'kind' then
            case counted.value when 'card' then 'Cards' when 'grant' then 'Grants' else 'Invoices' end
        else counted.value
    end as label,
    counted.payments,
    counted.amount_gbp,
from counted
-- A condition on one side only, beside the key, would compare every choice with every ward.
left join names on if(counted.field = 'ward', counted.value, null) = names.ward_code
order by counted.field, counted.value = 'none', label, counted.value
