-- What one grant says of capability: that its recipient delivers, or that the money is for preparing to.
-- kept: table
-- grain: grant_id
-- true: capability in ('delivering', 'readiness')
--
-- grant_id     The grant; one of which nothing is known is not listed.
-- capability   readiness: its words speak of preparing, training or infrastructure; delivering: a council paid its
--              recipient for something in the year before or after.
with

grants as (
    select
        grant_id,
        recipient_name,
        awarded_on,
        concat_ws(' ', title, programme, description) as said,
    from intermediate.grants__current
    where recipient_kind = 'organisation'
),

-- Spelling all words of all grants one way costs ten times as much as looking for the first word of each phrase.
likely as (
    select grants.grant_id, name_words(grants.said) as words,
    from grants
    semi join (select distinct split_part(words, ' ', 1) as first from seeds.capability_words) as firsts
        on contains(upper(strip_accents(grants.said)), firsts.first)
),

readiness as (
    select distinct likely.grant_id,
    from likely
    inner join seeds.capability_words as said on contains(likely.words, ' ' || said.words || ' ')
),

-- Who has a grant, under every name that it was paid by.
recipients as (
    select distinct granted.supplier as recipient_name, paid.supplier,
    from intermediate.suppliers__identities as granted
    inner join intermediate.suppliers__identities as paid on granted.supplier_id = paid.supplier_id
    semi join grants on granted.supplier = grants.recipient_name
    where granted.payee_type = 'supplier' and paid.is_paid
),

paid as (
    select recipients.recipient_name, date_trunc('month', payments.paid_on) as month_on,
    from staging.spending__payments as payments
    inner join staging.spending__arrivals as arrivals on payments._arrival = arrivals.arrival and not arrivals.is_superseded
    inner join recipients on payments.supplier = recipients.supplier
    -- A payment that is itself a grant is no sign of delivery.
    where not payments.is_grant
    group by recipients.recipient_name, month_on
),

delivering as (
    select distinct grants.grant_id,
    from grants
    inner join paid on grants.recipient_name = paid.recipient_name
    where paid.month_on between grants.awarded_on - interval 12 months and grants.awarded_on + interval 12 months
)

select grant_id, 'readiness' as capability,
from readiness
union all
select delivering.grant_id, 'delivering',
from delivering
anti join readiness on delivering.grant_id = readiness.grant_id
