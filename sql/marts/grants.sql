-- One grant: who gave it to whom, when, how much, for how long, and what sort of money it is.
-- grain: grant_id
-- not null: awarded_on, source_class, instrument
-- true: source_class in ('council', 'public', 'philanthropic', 'private', 'social_investment', 'in_kind', 'unknown')
-- true: capability in ('delivering', 'readiness', 'unknown')
-- true: not is_to_individual or (recipient_id is null and recipient_name is null and purpose is null)
--
-- grant_id           52 bits of a hash; stable across rebuilds.
-- published_id       The identifier its funder gave it.
-- funder_id          The funder, after org-id.guide.
-- funder_name        The funder's name.
-- funder_ons         The council that gave it; null where no council did.
-- recipient_id       The recipient as told apart here: its number, else its supplier_id; null for an individual.
-- recipient_name     The recipient's name; null for an individual or where it looks like a person's.
-- org_id             The recipient in law, after org-id.guide; null where not known.
-- awarded_on         The day it was awarded; of tagged payments the day of the first.
-- amount_gbp         How much was awarded, in pounds; null where the currency is another.
-- currency           The currency it was awarded in.
-- starts_on          The day its work was to begin; null where not told.
-- ends_on            The day its work was to end; null where not told.
-- months             How many months it lasts; null where nothing tells.
-- amount_per_year_gbp   The amount for each year of its length; twelve months where nothing tells.
-- is_length_known    Whether the length is told.
-- purpose            What it is for, in the funder's words; null for an individual, whom it may name.
-- programme          The funder's programme.
-- instrument         grant.
-- source_class       council, public, philanthropic, private, social_investment, in_kind or unknown.
-- capability         delivering: the recipient delivers, by evidence; readiness: it is for preparing, training or infrastructure; unknown.
-- is_counted         It counts in sums: in pounds, no line that belongs to another grant, no payment that a list tells of too, and no money passed on where the grants made of it are loaded too.
-- is_tagged          It is what a council paid its recipient in one financial year in payments that it tags as grants.
-- is_listed_too      It is tagged, and a list of grants of that council tells of it too: it is counted there.
-- is_regrant         Its recipient passes it on.
-- is_linked_line     It is a line of nothing that belongs to another grant.
-- is_to_individual   Its recipient is a person; nothing of the person is kept but the council.
-- income_gbp         The recipient's latest income before the award; null where not known.
-- income_ended_on    The last day of that year.
-- income_band        under £10k, £10k to £100k, £100k to £1m, £1m and over, or not known.
-- is_first_time      No earlier grant of any funder to it is loaded; null where less than three years before are loaded.
-- _arrival           The arrival it came with; of tagged payments that of the first.
-- _file              The published file.
-- _row               The line or place in the file.
with

named as (
    select
        grants.*,
        identities.supplier_id,
        case
            when grants.recipient_kind = 'individual' then null
            -- A number in a register is no person's, whatever the name looks like.
            when grants.org_id is not null then grants.recipient_name
            when identities.payee_type <> 'individual' then identities.supplier_name
        end as shown_name,
        grants.recipient_kind = 'individual' or coalesce(identities.payee_type = 'individual' and grants.org_id is null, false) as is_to_individual,
    from intermediate.grants__current as grants
    left join intermediate.suppliers__identities as identities on grants.recipient_name = identities.supplier
),

incomes as (
    select named.grant_id, incomes.income_gbp, incomes.year_ends_on,
    from named
    asof inner join intermediate.grants__incomes as incomes
        on named.org_id = incomes.org_id and named.awarded_on > incomes.year_ends_on
    -- What it had four years before says little of its size.
    where named.awarded_on <= incomes.year_ends_on + interval 3 years
),

known as (
    select
        named.*,
        coalesce(named.org_id, 'supplier:' || named.supplier_id) as recipient_key,
        funders.source_class,
        funders.council_ons as funder_ons,
        coalesce(capability.capability, 'unknown') as capability,
        incomes.income_gbp,
        incomes.year_ends_on as income_ended_on,
    from named
    left join intermediate.grants__funders as funders
        on named.funder_id is not distinct from funders.funder_id and named.funder_name is not distinct from funders.funder_name
    left join intermediate.grants__capability as capability on named.grant_id = capability.grant_id
    left join incomes on named.grant_id = incomes.grant_id
),

firsts as (
    select recipient_key, min(awarded_on) as first_on, from known where recipient_key is not null group by recipient_key
)

select
    grant_id,
    published_id,
    funder_id,
    funder_name,
    funder_ons,
    if(is_to_individual, null, recipient_key) as recipient_id,
    if(is_to_individual, null, shown_name) as recipient_name,
    if(is_to_individual, null, org_id) as org_id,
    awarded_on,
    if(currency = 'GBP', amount, null) as amount_gbp,
    currency,
    starts_on,
    ends_on,
    months,
    cast(if(currency = 'GBP', cast(amount as decimal(24, 2)), null) * 12 / coalesce(months, 12) as decimal(24, 2)) as amount_per_year_gbp,
    months is not null as is_length_known,
    if(is_to_individual, null, coalesce(title, description)) as purpose,
    programme,
    'grant' as instrument,
    source_class,
    capability,
    currency = 'GBP' and not is_linked_line and not is_listed_too
        and not (is_regrant and coalesce(org_id in (select funder_id from intermediate.grants__funders), false)) as is_counted,
    published_type is not distinct from 'tagged payments' as is_tagged,
    is_listed_too,
    is_regrant,
    is_linked_line,
    is_to_individual,
    income_gbp,
    income_ended_on,
    case
        when income_gbp < 10000 then 'under £10k'
        when income_gbp < 100000 then '£10k to £100k'
        when income_gbp < 1000000 then '£100k to £1m'
        when income_gbp >= 1000000 then '£1m and over'
        else 'not known'
    end as income_band,
    case
        when is_to_individual or recipient_key is null then null
        when first_on < awarded_on then false
        when awarded_on >= (select min(awarded_on) from intermediate.grants__current) + interval 3 years then true
    end as is_first_time,
    _arrival,
    _file,
    _row,
from known
left join firsts using (recipient_key)
