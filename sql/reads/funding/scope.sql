-- The same, of the wards chosen.
--
-- grant_id       The grant.
-- ward_code      The ward of today that the part lies in; null where no ward is known.
-- rung           The rung of the placement ladder, 1 to 6.
-- amount_gbp     The part of its amount.
-- source_class   What sort of money.
-- capability     delivering, readiness or unknown.
-- funder_name    Who gave it.
-- recipient_id   Who has it; null for an individual, and where nobody says.
-- is_to_individual   Its recipient is a person.
-- recipient_name Its name; null for an individual.
-- awarded_on     When it was awarded.
-- starts_on      When its work was to begin; null where not told.
-- income_band    How large the recipient is.
-- is_first_time  No earlier grant to it is loaded.
-- is_multi_year  It lasts for two years or more; null where its length is not told.
-- is_converted   Placed by a ward that is no longer, through small areas.
-- is_own         The council itself gave it.
select
    grant_id,
    ward_code,
    rung,
    amount_gbp,
    source_class,
    capability,
    funder_name,
    recipient_id,
    recipient_name,
    is_to_individual,
    awarded_on,
    starts_on,
    income_band,
    is_first_time,
    is_multi_year,
    is_converted,
    is_own,
from reads.funding__placed
where len($wards::varchar[]) = 0 or list_contains($wards::varchar[], ward_code)
