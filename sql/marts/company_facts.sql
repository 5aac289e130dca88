-- What one company that a supplier is last filed: its accounts, whether papers are late, and its charges.
-- grain: org_id
--
-- org_id                      The company.
-- accounts_on                 The day of the balance sheet of its latest accounts loaded; null where none are.
-- net_assets_gbp              What was owned less what was owed; below zero where more was owed.
-- current_assets_gbp          What was owned for less than a year.
-- cash_gbp                    What was in the bank and at hand.
-- creditors_within_year_gbp   What was owed within a year.
-- employees                   How many were employed on average.
-- is_dormant                  It did nothing all year.
-- accounts_due_on             The day its next accounts are due.
-- is_accounts_overdue         They were late on the day of papers_read_on.
-- is_confirmation_overdue     So was its confirmation statement.
-- papers_read_on              The day the register stood so; null where it was not read.
-- charges_outstanding         How many charges on its assets are not satisfied.
-- charge_created_on           The day the latest of these was created; null where only their number is known.
-- charges_read_on             The day the register stood so.
with

linked as (
    select distinct org_id, from intermediate.suppliers__links where org_id like 'GB-COH-%'
),

accounts as (
    select
        filed.org_id,
        filed.balance_on,
        filed.net_assets_gbp,
        filed.current_assets_gbp,
        filed.cash_gbp,
        filed.creditors_within_year_gbp,
        filed.employees,
        filed.is_dormant,
    from staging.accounts__accounts as filed
    inner join intermediate.arrivals__current as arrivals
        on filed._arrival = arrivals.arrival and arrivals.source = 'accounts'
    semi join linked on filed.org_id = linked.org_id
    qualify row_number() over (
        partition by filed.org_id
        order by filed.balance_on desc, arrivals.landed_at desc, filed._arrival desc, filed._row desc
    ) = 1
),

listed as (
    select
        linked.org_id,
        companies.snapshot_on as read_on,
        companies.accounts_due_on,
        companies.accounts_due_on < companies.snapshot_on as is_accounts_overdue,
        companies.confirmation_due_on < companies.snapshot_on as is_confirmation_overdue,
        companies.charges_outstanding,
    from staging.companies__companies as companies
    inner join intermediate.arrivals__current as arrivals
        on companies._arrival = arrivals.arrival and arrivals.source = 'companies'
    inner join linked on 'GB-COH-' || companies.number = linked.org_id
    qualify row_number() over (
        partition by linked.org_id order by companies.snapshot_on desc, companies._arrival desc, companies._row desc
    ) = 1
),

asked as (
    select
        profiles.org_id,
        coalesce(profiles.checked_on, cast(arrivals.landed_at as date)) as read_on,
        profiles.accounts_due_on,
        profiles.accounts_overdue as is_accounts_overdue,
        profiles.confirmation_overdue as is_confirmation_overdue,
    from staging.companies_house__profiles as profiles
    inner join intermediate.arrivals__current as arrivals
        on profiles._arrival = arrivals.arrival and arrivals.source = 'companies_house'
    semi join linked on profiles.org_id = linked.org_id
),

papers as (
    select org_id, read_on, accounts_due_on, is_accounts_overdue, is_confirmation_overdue, 1 as rank from listed
    union all
    select org_id, read_on, accounts_due_on, is_accounts_overdue, is_confirmation_overdue, 2 from asked
),

-- Each answer tells all the charges of its company, so that the latest alone counts.
answers as (
    select
        charges.org_id,
        charges.charge_number,
        charges.status,
        charges.created_on,
        coalesce(charges.checked_on, cast(arrivals.landed_at as date)) as read_on,
    from staging.companies_house__charges as charges
    inner join intermediate.arrivals__current as arrivals
        on charges._arrival = arrivals.arrival and arrivals.source = 'companies_house'
    semi join linked on charges.org_id = linked.org_id
    qualify rank() over (
        partition by charges.org_id order by read_on desc, arrivals.landed_at desc, charges._arrival desc
    ) = 1
),

charges as (
    select org_id, read_on, charges_outstanding, null as created_on, 1 as rank
    from listed where charges_outstanding is not null
    union all
    select
        org_id,
        any_value(read_on),
        count(distinct charge_number) filter (status = 'outstanding'),
        max(created_on) filter (status = 'outstanding'),
        2,
    from answers
    group by org_id
),

-- On one day the answer to a question is later than the snapshot of the month.
latest_papers as (
    select org_id, arg_max(papers, (read_on, rank)) as said from papers group by org_id
),

latest_charges as (
    select org_id, arg_max(charges, (read_on, rank)) as said from charges group by org_id
)

select
    org_id,
    accounts.balance_on as accounts_on,
    accounts.net_assets_gbp,
    accounts.current_assets_gbp,
    accounts.cash_gbp,
    accounts.creditors_within_year_gbp,
    accounts.employees,
    accounts.is_dormant,
    papers.said.accounts_due_on as accounts_due_on,
    papers.said.is_accounts_overdue as is_accounts_overdue,
    papers.said.is_confirmation_overdue as is_confirmation_overdue,
    papers.said.read_on as papers_read_on,
    cast(charges.said.charges_outstanding as bigint) as charges_outstanding,
    charges.said.created_on as charge_created_on,
    charges.said.read_on as charges_read_on,
from accounts
full join latest_papers as papers using (org_id)
full join latest_charges as charges using (org_id)
