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
        ended_on,
    from reads.insolvency__told
    where org_id = $org_id::varchar and ($is_officer::boolean or not is_expired)
)

select * from events
order by happened_on desc, event_id
