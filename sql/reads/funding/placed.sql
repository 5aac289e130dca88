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
with

chosen as (
    select
        grant_id, source_class, capability, funder_name, funder_ons, recipient_id, recipient_name, is_to_individual, awarded_on, starts_on,
        income_band, is_first_time, months,
    from marts.grants
    where is_counted
        and awarded_on between $from_on::date and $to_on::date
        and (len($classes::varchar[]) = 0 or list_contains($classes::varchar[], source_class))
        and (len($funders::varchar[]) = 0 or list_contains($funders::varchar[], funder_name))
        and (len($sizes::varchar[]) = 0 or list_contains($sizes::varchar[], case
            when amount_gbp < 1000 then 'under £1k'
            when amount_gbp < 10000 then '£1k to £10k'
            when amount_gbp < 100000 then '£10k to £100k'
            else '£100k and over'
        end))
        and (len($without::varchar[]) = 0 or coalesce(not list_contains($without::varchar[], recipient_id), true))
)

select
    chosen.grant_id,
    places.ward_code,
    places.rung,
    places.amount_gbp,
    chosen.source_class,
    chosen.capability,
    chosen.funder_name,
    chosen.recipient_id,
    chosen.recipient_name,
    chosen.is_to_individual,
    chosen.awarded_on,
    chosen.starts_on,
    chosen.income_band,
    chosen.is_first_time,
    chosen.months >= 24 as is_multi_year,
    places.is_converted,
    coalesce(chosen.funder_ons = $council::varchar, false) as is_own,
from chosen
inner join marts.grant_places as places on chosen.grant_id = places.grant_id
where places.council_ons = $council::varchar
    and places.location_kind = $location::varchar
