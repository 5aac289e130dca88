-- What one organisation last told its register of its income, for one year.
-- grain: org_id
-- not null: income_gbp, ended_on
--
-- org_id       The organisation in law, after org-id.guide.
-- income_gbp   Its income of that year, all of it.
-- kind         charity income: what a charity tells its regulator.
-- ended_on     The last day of that year.
-- source       The register it was told.
with

told as (
    select org_id, income_gbp, year_ends_on as ended_on, _arrival, 'charities' as source, from staging.charities__charities
    where coalesce(linked_number, 0) = 0
    union all
    select org_id, income_gbp, year_ends_on, _arrival, 'charities_ni', from staging.charities_ni__charities
    union all
    select org_id, income_gbp, year_ended_on, _arrival, 'charities_scotland', from staging.charities_scotland__charities
),

known as (
    select
        -- A charity that is a company is known by its company number.
        coalesce(registered.entity_id, told.org_id) as org_id,
        told.income_gbp,
        told.ended_on,
        told.source,
    from told
    inner join intermediate.arrivals__current as arrivals
        on told._arrival = arrivals.arrival and told.source = arrivals.source
    left join intermediate.organisations__registered as registered on told.org_id = registered.org_id
    where told.income_gbp is not null and told.ended_on is not null
)

select org_id, income_gbp, 'charity income' as kind, ended_on, source,
from known
qualify row_number() over (partition by org_id order by ended_on desc, source, income_gbp desc) = 1
