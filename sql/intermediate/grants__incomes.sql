-- What one organisation told its register of its income, year by year.
-- kept: table
-- grain: org_id, year_ends_on
-- not null: income_gbp
--
-- org_id         The organisation in law, after org-id.guide.
-- year_ends_on   The last day of the year.
-- income_gbp     Its income of that year.
with

told as (
    select org_id, year_ends_on, income_gbp, _arrival, _row, from staging.charity_returns__history
    union all
    select org_id, year_ends_on, income_gbp, _arrival, _row, from staging.charities__charities where coalesce(linked_number, 0) = 0
    union all
    select org_id, year_ends_on, income_gbp, _arrival, _row, from staging.charities_ni__charities
    union all
    select org_id, year_ended_on, income_gbp, _arrival, _row, from staging.charities_scotland__charities
),

-- A charity that is a company is known by its company number.
known as (
    select
        coalesce(charities.entity_id, told.org_id) as org_id,
        told.year_ends_on,
        arg_max(told.income_gbp, (told._arrival, told._row)) as income_gbp,
    from told
    left join intermediate.organisations__charities as charities on told.org_id = charities.org_id
    where told.income_gbp is not null and told.year_ends_on is not null and told.org_id is not null
    group by all
)

select org_id, year_ends_on, income_gbp, from known
