-- What happened to the suppliers that are exposed, event by event, as far as the reader may see.
with

events as (
    select
        told.event_id,
        watched.org_id,
        arg_min(watched.name, watched.supplier_id) as organisation,
        any_value(told.happened_on) as happened_on,
        any_value(told.event_class) as event_class,
        any_value(told.procedure_name) as procedure_name,
        any_value(told.register_says) as register_says,
        any_value(told.source) as source,
        any_value(told.notice_url) as notice_url,
        any_value(told.checked_on) as checked_on,
    from reads.insolvency__told as told
    inner join reads.insolvency__watched as watched on told.org_id = watched.org_id
    where
        not told.is_expired
        and list_contains(if($is_officer::boolean, $classes::varchar[], ['failure']), told.event_class)
    group by told.event_id, watched.org_id
)

select * from events
order by happened_on desc, event_id
