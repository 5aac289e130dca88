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
)

select * from notices
