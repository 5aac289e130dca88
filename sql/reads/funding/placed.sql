-- The parts of grants that reach one council, or should, in one period and by the page's filters, whatever the ward.
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
    months >= 24 as is_multi_year,
    is_converted,
    coalesce(funder_ons = $council::varchar, false) as is_own,
from marts.placed_grants
where council_ons = $council::varchar
    and location_kind = $location::varchar
    and awarded_on between $from_on::date and $to_on::date
    and (len($classes::varchar[]) = 0 or list_contains($classes::varchar[], source_class))
    and (len($funders::varchar[]) = 0 or list_contains($funders::varchar[], funder_name))
    and (len($sizes::varchar[]) = 0 or list_contains($sizes::varchar[], case
        when whole_gbp < 1000 then 'under £1k'
        when whole_gbp < 10000 then '£1k to £10k'
        when whole_gbp < 100000 then '£10k to £100k'
        else '£100k and over'
    end))
    and (len($without::varchar[]) = 0 or coalesce(not list_contains($without::varchar[], recipient_id), true))
