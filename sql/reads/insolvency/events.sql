-- What happened to the suppliers that are exposed, event by event, as far as the reader may see.
with

events as (
    select
        insolvency_events.event_id,
        exposed.org_id,
        exposed.organisation,
        exposed.paid_gbp,
        insolvency_events.happened_on,
        insolvency_events.event_class,
        insolvency_events.procedure_name,
        insolvency_events.register_says,
        insolvency_events.source,
        insolvency_events.notice_url,
        insolvency_events.checked_on,
    from marts.insolvency_events as insolvency_events
    inner join reads.insolvency__exposed as exposed on insolvency_events.org_id = exposed.org_id
    where
        not insolvency_events.is_expired
        and insolvency_events.happened_on <= $today::date
        and list_contains(
            if($is_officer::boolean, $classes::varchar[], ['failure']), insolvency_events.event_class
        )
)

select * from events
order by happened_on desc, event_id
