-- One grant of tagged payments that a list of its council tells of too: of that year, or one to that recipient that lasts into it.
-- kept: table
-- grain: grant_id
--
-- grant_id   The grant of tagged payments.
with

listed as (
    select
        funders.council_ons,
        published.awarded_on,
        coalesce(published.ends_on, published.awarded_on + interval 1 year) as ends_on,
        published.org_id,
        identities.supplier_id,
    from intermediate.grants__published as published
    inner join intermediate.grants__funders as funders
        on published.funder_id is not distinct from funders.funder_id and published.funder_name is not distinct from funders.funder_name
    left join intermediate.suppliers__identities as identities on published.recipient_name = identities.supplier
    where published.recipient_kind = 'organisation' and funders.council_ons is not null
),

years as (
    select distinct council_ons, make_date(cast(year(awarded_on - interval 3 months) as bigint), 4, 1) as year_from from listed
),

lasting as (
    select tagged.grant_id
    from intermediate.grants__tagged as tagged
    inner join listed on tagged.council_ons = listed.council_ons and tagged.supplier_id = listed.supplier_id
    where listed.awarded_on < tagged.year_from + interval 1 year and listed.ends_on >= tagged.year_from
    union
    select tagged.grant_id
    from intermediate.grants__tagged as tagged
    inner join listed on tagged.council_ons = listed.council_ons and tagged.org_id = listed.org_id
    where listed.awarded_on < tagged.year_from + interval 1 year and listed.ends_on >= tagged.year_from
)

select tagged.grant_id
from intermediate.grants__tagged as tagged
semi join years on tagged.council_ons = years.council_ons and tagged.year_from = years.year_from
union
select grant_id from lasting
