-- What one organisation last told its register that it took in, in one year: a charity its income, a company its turnover.
-- grain: org_id
-- not null: income_gbp, ended_on
--
-- org_id       The organisation in law, after org-id.guide.
-- income_gbp   What it took in that year.
-- kind         income: all of it, as a charity tells its regulator; turnover: what a company earned, which small ones need not say.
-- ended_on     The last day of that year.
-- source       The register it was told.
with

told as (
    select org_id, income_gbp, 'income' as kind, year_ends_on as ended_on, _arrival, 'charities' as source,
    from staging.charities__charities
    where coalesce(linked_number, 0) = 0
    union all
    select org_id, income_gbp, 'income', year_ends_on, _arrival, 'charities_ni', from staging.charities_ni__charities
    union all
    select org_id, income_gbp, 'income', year_ended_on, _arrival, 'charities_scotland', from staging.charities_scotland__charities
    union all
    select org_id, turnover_gbp, 'turnover', balance_on, _arrival, 'accounts', from staging.accounts__accounts
),

known as (
    select
        -- A charity that is a company is known by its company number.
        coalesce(charities.entity_id, told.org_id) as org_id,
        told.income_gbp,
        told.kind,
        told.ended_on,
        told.source,
        arrivals.landed_at,
    from told
    inner join intermediate.arrivals__current as arrivals
        on told._arrival = arrivals.arrival and told.source = arrivals.source
    left join intermediate.organisations__charities as charities on told.org_id = charities.org_id
    where told.org_id is not null and told.income_gbp >= 0 and told.ended_on is not null
)

-- Of one year, a charity's income is more than the turnover of the company that it is.
select org_id, income_gbp, kind, ended_on, source,
from known
qualify row_number() over (partition by org_id order by ended_on desc, kind, source, landed_at desc, income_gbp desc) = 1
