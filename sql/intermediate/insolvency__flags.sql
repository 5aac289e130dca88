-- One warning that a register gives as a status or a flag, which has no date of its own; the snapshot's, of suppliers alone.
-- grain: source, source_id
--
-- source         companies_house, companies_bulk or charity_commission.
-- source_id      The number of the organisation in that register, and the code.
-- seed           Which codes of seeds.procedures it speaks in.
-- code           The code.
-- org_id         The organisation by its number.
-- company_name   Its name in the register.
-- read_on        The day the register stood so.
-- _arrival       The arrival it came with.
-- _file          The published file.
-- _row           The line of the file.
--
-- Of the snapshot's hundreds of thousands of statuses only those of a company that a supplier is or may be: of another nobody asks.
-- What is asked of Companies House one by one, and what a register of charities says, is few and stands for all.
with

warnings as (
    select source as seed, code from seeds.procedures
    where role = 'status' and event_class is not null
),

wanted as (
    select substr(org_id, length('GB-COH-') + 1) as number
    from intermediate.organisations__wanted
    where starts_with(org_id, 'GB-COH-')
),

-- Of several readings of one organisation the latest alone: what it says no longer is no warning.
companies as (
    select
        companies.number,
        companies.name,
        companies.status,
        companies.snapshot_on as read_on,
        companies._arrival,
        companies._file,
        companies._row,
    from staging.companies__companies as companies
    inner join intermediate.arrivals__current as arrivals
        on companies._arrival = arrivals.arrival and arrivals.source = 'companies'
    semi join wanted on companies.number = wanted.number
    where lower(companies.status) <> 'active'
        and companies.snapshot_on = (select max(each.snapshot_on) from staging.companies__companies as each)
    qualify row_number() over (partition by companies.number order by companies._arrival desc, companies._row desc) = 1
),

-- Asked one by one, as it was last answered.
profiles as (
    select
        profiles.org_id,
        profiles.name,
        profiles.status,
        profiles.status_detail,
        profiles.accounts_overdue,
        coalesce(profiles.checked_on, cast(arrivals.landed_at as date)) as read_on,
        profiles._arrival,
        profiles._file,
        profiles._row,
    from staging.companies_house__profiles as profiles
    inner join intermediate.arrivals__current as arrivals
        on profiles._arrival = arrivals.arrival and arrivals.source = 'companies_house'
    qualify row_number() over (
        partition by profiles.org_id order by read_on desc, profiles._arrival desc, profiles._row desc
    ) = 1
),

-- A linked charity bears its main charity's number, and its flags are not that one's.
charities as (
    select
        charities.org_id,
        charities.name,
        charities.is_insolvent,
        charities.is_in_administration,
        charities.reporting_status,
        charities.cio_dissolution_notice_on,
        charities.snapshot_on as read_on,
        charities._arrival,
        charities._file,
        charities._row,
    from staging.charities__charities as charities
    inner join intermediate.arrivals__current as arrivals
        on charities._arrival = arrivals.arrival and arrivals.source = 'charities'
    where charities.linked_number = 0 and charities.is_registered
    qualify row_number() over (
        partition by charities.org_id order by charities.snapshot_on desc, charities._arrival desc, charities._row desc
    ) = 1
),

said as (
    select 'companies_bulk' as source, 'companies_bulk' as seed, status as code, 'GB-COH-' || number as org_id,
        name, read_on, _arrival, _file, _row
    from companies
    union all
    select 'companies_house', 'companies_house_status', status, org_id, name, read_on, _arrival, _file, _row
    from profiles
    union all
    select 'companies_house', 'companies_house_status_detail', status_detail, org_id, name, read_on,
        _arrival, _file, _row
    from profiles
    union all
    select 'companies_house', 'companies_house_flag', 'accounts-overdue', org_id, name, read_on, _arrival, _file, _row
    from profiles where accounts_overdue
    union all
    select 'charity_commission', 'charity_commission', 'charity_insolvent', org_id, name, read_on, _arrival, _file, _row
    from charities where is_insolvent
    union all
    select 'charity_commission', 'charity_commission', 'charity_in_administration', org_id, name, read_on,
        _arrival, _file, _row
    from charities where is_in_administration
    union all
    select 'charity_commission', 'charity_commission', 'date_cio_dissolution_notice', org_id, name, read_on,
        _arrival, _file, _row
    from charities where cio_dissolution_notice_on is not null
    union all
    select 'charity_commission', 'charity_commission', reporting_status, org_id, name, read_on, _arrival, _file, _row
    from charities
)

select
    said.source,
    said.org_id || '/' || warnings.code as source_id,
    said.seed,
    warnings.code,
    said.org_id,
    said.name as company_name,
    said.read_on,
    said._arrival,
    said._file,
    said._row,
from said
inner join warnings on said.seed = warnings.seed and lower(said.code) = lower(warnings.code)
where said.org_id is not null
