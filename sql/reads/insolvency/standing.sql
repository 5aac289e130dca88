-- What stands against each organisation now: its failure; for officers also a warning or another event.
--
-- org_id           The organisation.
-- organisation     Its name.
-- event_class      failure, or for officers another class; the gravest that stands.
-- procedure_name   The latest procedure of it.
-- happened_on      Its first day: of a failure, the day it failed.
-- ended_on         The day its case ended, where that is known.
-- checked_on       The last day a source that would tell of a change was read.
-- notice_url       The notice of its latest event.
-- register_says    What the register says beside it.
with

-- The public sees confirmed failures and nothing else; what was not checked again in time stands for nobody.
seen as (
    select
        org_id,
        organisation,
        matter,
        event_id,
        event_class,
        procedure_name,
        happened_on,
        started_on,
        ended_on,
        checked_on,
        source,
        notice_url,
        register_says,
        case event_class
            when 'failure' then 1 when 'warning' then 2 when 'restructuring' then 3
            when 'solvent' then 4 when 'dissolved' then 5 else 6
        end as gravity,
    from reads.insolvency__told
    where
        not is_expired
        and list_contains(if($is_officer::boolean, $classes::varchar[], ['failure']), event_class)
),

matters as (
    select
        org_id,
        matter,
        gravity,
        any_value(organisation) as organisation,
        any_value(event_class) as event_class,
        arg_max(procedure_name, (happened_on, event_id)) as procedure_name,
        min(started_on) as happened_on,
        -- A case that ended and turned into another goes on.
        if(bool_or(ended_on is null), null, max(ended_on)) as ended_on,
        max(checked_on) as checked_on,
        arg_max(source, (happened_on, event_id)) as source,
        arg_max(notice_url, (happened_on, event_id)) as notice_url,
        arg_max(register_says, (happened_on, event_id)) as register_says,
    from seen
    group by org_id, matter, gravity
)

select
    org_id,
    organisation,
    event_class,
    procedure_name,
    happened_on,
    ended_on,
    checked_on,
    source,
    notice_url,
    register_says,
from matters
qualify row_number() over (partition by org_id order by gravity, happened_on desc, matter) = 1
