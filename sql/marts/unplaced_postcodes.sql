-- One postcode of organisations that were paid or given grants, which no loaded list leads to a ward.
-- kept: view
-- grain: postcode
--
-- postcode        The postcode, with one space. None is an individual's.
-- organisations   How many suppliers and grants have it.
with

paid as (
    select postcode,
    from marts.suppliers
    where postcode is not null and ward_code is null
),

-- Of grants whose recipient is a person, or looks like one, no postcode goes further.
granted as (
    select upper(replace(published.recipient_postcode, ' ', '')) as postcode,
    from intermediate.grants__current as published
    semi join marts.grants as grants
        on published.grant_id = grants.grant_id and not grants.is_to_individual
    where published.recipient_kind = 'organisation'
),

unknown as (
    select left(granted.postcode, -3) || ' ' || right(granted.postcode, 3) as postcode,
    from granted
    left join intermediate.places__postcodes as listed on granted.postcode = listed.postcode
    where
        listed.ward_code is null
        and regexp_matches(granted.postcode, '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$')
)

select postcode, count(*) as organisations,
from (select postcode, from paid union all select postcode, from unknown) as every_one
group by postcode
