-- What happened to one organisation, as far as the reader may see, the latest first.
with

events as (
    select
        event_id,
        happened_on,
        event_class,
        procedure_name,
        source,
        notice_url,
        checked_on,
        expires_on,
        is_expired,
        register_says,
        evidence,
        case_ended_on,
    from marts.insolvency_events
    where
        org_id = $org_id::varchar
        and happened_on <= $today::date
        and ($is_officer::boolean or (event_class = 'failure' and not is_expired))
)

select * from events
order by happened_on desc, event_id
