-- One event of one organisation by one source: a notice, the date of a case, a status or a flag, and what it means.
-- kept: table
-- grain: event_id
-- not null: source, role, procedure
-- true: role in ('start', 'warning', 'continues', 'ends', 'status', 'none')
-- true: source_class in ('failure', 'warning', 'solvent', 'cleared', 'restructuring', 'dissolved')
-- true: not (role = 'status' and source_class = 'failure')
-- true: not (procedure = 'mvl' and source_class = 'failure')
--
-- event_id       52 bits of a hash of organisation, procedure, source and the source's own number; stable.
-- org_id         The organisation by its number; null where the source gives none.
-- company_name   Its name, as the source writes it; null where it gives none.
-- happened_on    The day of the notice or of the step; of a status, the day it was read.
-- procedure      Which procedure, a name of seeds.procedure_names; other where it is of none.
-- source_class   What the event means by itself; null where it says nothing new.
-- role           start, warning, continues, ends, status or none.
-- label          What the source calls it.
-- because        Where the meaning is written.
-- source         gazette, companies_house, companies_bulk or charity_commission.
-- source_id      The source's own number of it.
-- code           The source's code; null where only words are known, which are the same for solvent and insolvent.
-- notice_url     Where it can be read.
-- read_on        The day its source was read last.
-- is_withdrawn   The source took it back, so that it means nothing.
-- _arrival       The arrival it came with.
-- _file          The published file.
-- _row           The line of the file.
with

dated as (
    select
        signs.*,
        codes.label,
        codes.because,
        -- A case says which procedure; a date of it that means one thing whatever the case, such as a petition, wins.
        coalesce(codes.procedure, cases.procedure, 'other') as procedure,
        coalesce(codes.event_class, if(codes.role = 'start', cases.event_class, null)) as event_class,
        coalesce(codes.role, 'none') as role,
    from intermediate.insolvency__signs as signs
    left join seeds.procedures as codes on signs.seed = codes.source and signs.code = codes.code
    left join seeds.procedures as cases
        on cases.source = 'companies_house_case' and signs.case_code = cases.code
),

flags as (
    select
        flags.*,
        codes.label,
        codes.because,
        codes.procedure,
        codes.event_class,
        codes.role,
    from intermediate.insolvency__flags as flags
    inner join seeds.procedures as codes on flags.seed = codes.source and flags.code = codes.code
),

told as (
    select
        org_id, company_name, happened_on, procedure, if(is_withdrawn, null, event_class) as source_class,
        if(is_withdrawn, 'none', role) as role, label, because, source, source_id, code, notice_url, read_on,
        is_withdrawn, _arrival, _file, _row,
    from dated
    -- Of a person, and not to be here at all.
    where procedure <> 'personal'
    union all
    select
        org_id, company_name, read_on, procedure, event_class, role, label, because, source, source_id, code,
        null, read_on, false, _arrival, _file, _row,
    from flags
)

select
    cast('0x' || left(md5(concat_ws('|', coalesce(org_id, ''), procedure, source, source_id)), 13) as bigint) as event_id,
    told.*,
from told
where happened_on is not null
