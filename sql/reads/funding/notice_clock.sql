-- Grants of a council that end within six months, and the day by which notice must be given.
--
-- recipient_name     The organisation.
-- purpose            What it is for.
-- amount_gbp         The whole amount.
-- awarded_on         When it was awarded.
-- ends_on            When its work was to end.
-- notice_by          Three months before, as Best Value guidance asks.
-- is_notice_past     That day has passed.
-- funder_name        Who gave it.
-- _file              The published file.
-- _row               The line or place in the file.
select
    recipient_name,
    purpose,
    amount_gbp,
    awarded_on,
    ends_on,
    cast(ends_on - interval 3 months as date) as notice_by,
    cast(ends_on - interval 3 months as date) < $today::date as is_notice_past,
    funder_name,
    _file,
    _row,
from marts.grants
where funder_ons = $council::varchar
    and not is_to_individual
    and is_counted
    and ends_on between $today::date and $today::date + interval 6 months
order by notice_by, recipient_name
