-- One sign of trouble, or of its end, as one source gives it: a notice, the date of a case, a status, a flag.
-- grain: source, source_id
--
-- source         gazette, companies_house (cases and flags), companies_bulk or charity_commission.
-- source_id      The source's own number of it.
-- seed           Which codes of seeds.procedures it speaks in.
-- code           The source's code.
-- case_code      The kind of case the date stands in; null where the code alone says it.
-- org_id         The organisation by its number; null where no number is published.
-- company_name   Its name, as the source writes it.
-- happened_on    The day; of a status, which has none, the day it was read.
-- notice_url     Where it can be read.
-- read_on        The day its source was read last.
-- is_withdrawn   The source took it back.
-- _arrival       The arrival it came with.
-- _file          The published file.
-- _row           The line of the file.
with

notices as (
    select
        'gazette' as source,
        notices.notice_id as source_id,
        'gazette' as seed,
        notices.code,
        cast(null as varchar) as case_code,
        'GB-COH-' || notices.company_number as org_id,
        notices.company_name,
        notices.published_on as happened_on,
        notices.url as notice_url,
        -- The feed is of the whole country: a later fetch would have brought what ends the matter.
        cast(max(arrivals.landed_at) over () as date) as read_on,
        notices.is_withdrawn,
        notices._arrival,
        notices._file,
        notices._row,
    from staging.gazette__notices as notices
    inner join intermediate.arrivals__current as arrivals
        on notices._arrival = arrivals.arrival and arrivals.source = 'gazette'
    -- A page of the feed that came twice is the same notices.
    qualify row_number() over (
        partition by notices.notice_id order by arrivals.landed_at desc, notices._arrival desc, notices._row desc
    ) = 1
),

-- Each answer tells all the cases of its company, so that the latest alone counts: what is corrected is gone.
case_dates as (
    select
        'companies_house' as source,
        concat_ws('/', dates.company_number, dates.case_number, dates.date_kind, dates.happened_on) as source_id,
        'companies_house_date' as seed,
        dates.date_kind as code,
        dates.case_type as case_code,
        dates.org_id,
        cast(null as varchar) as company_name,
        dates.happened_on,
        'https://find-and-update.company-information.service.gov.uk/company/' || dates.company_number || '/insolvency'
            as notice_url,
        coalesce(dates.checked_on, cast(arrivals.landed_at as date)) as read_on,
        false as is_withdrawn,
        dates._arrival,
        dates._file,
        dates._row,
    from staging.companies_house__cases as dates
    inner join intermediate.arrivals__current as arrivals
        on dates._arrival = arrivals.arrival and arrivals.source = 'companies_house'
    qualify rank() over (
        partition by dates.company_number
        order by read_on desc, coalesce(dates.timepoint, 0) desc, arrivals.landed_at desc, dates._arrival desc
    ) = 1
    and row_number() over (
        partition by source_id, dates._arrival, coalesce(dates.timepoint, 0) order by dates._row desc, dates.place desc
    ) = 1
)

select * from notices
union all
-- A case without a date says nothing that has a day.
select * from case_dates where code is not null
