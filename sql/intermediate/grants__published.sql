-- One grant that a file of grants tells of, counted once, however many do: the file that came last counts.
-- kept: table
-- grain: grant_id
-- not null: grant_id, awarded_on
--
-- grant_id        52 bits of the hash of its identifier, with its funder where that is none of the standard's; of file and line where it has none.
-- published_id     The identifier its funder gave it; null where there is none.
-- title            What it is for, in a few words.
-- description      What it is for.
-- programme        The funder's programme.
-- currency         Its currency, after ISO 4217.
-- amount           How much was awarded, in that currency.
-- awarded_on       The day it was awarded.
-- starts_on        The day its work was to begin.
-- ends_on          The day its work was to end; from the length where only that is told.
-- months           How many months it lasts, 1 to 1,200; null where nothing tells.
-- funder_id        The funder, after org-id.guide.
-- funder_name      The funder's name.
-- recipient_kind   organisation or individual.
-- recipient_id     The recipient as the funder names it; null for an individual.
-- recipient_name   Its name; null for an individual.
-- org_id           The recipient in law, after org-id.guide; null where its number is not told.
-- recipient_postcode   The postcode it can be written to at; null for an individual.
-- is_regrant       It passes money on to others, who grant it again.
-- is_linked_line   It is a line of nothing that belongs to another grant.
-- location_scope   How wide the funder says it reaches, in the standard's words.
-- individual_lad   The council in which an individual lives.
-- beneficiary_places   Where it is delivered, as JSON.
-- recipient_places     Where the recipient is, as JSON.
-- published_type   360giving, or transparency for a council's own list.
-- _arrival         The arrival it came with.
-- _file            The published file.
-- _part            The sheet or member of it.
-- _row             The line or place in the file.
with

told as (
    select
        -- The standard's numbers begin 360G- and are one funder's; others number their grants from 1, each of them.
        case
            when grants.grant_id is null then grants._arrival || '/' || grants._row
            when starts_with(upper(grants.grant_id), '360G-') then grants.grant_id
            else coalesce(grants.funder_id, lower(grants.funder_name), '') || '/' || grants.grant_id
        end as told_by,
        cast(hash(told_by) >> 12 as bigint) as grant_id,
        grants.* exclude (grant_id, is_regrant, is_zero_linked, amount_gbp),
        grants.grant_id as published_id,
        -- Whole months: one that ends on the day before the next begins is whole. A hundred years are no grant's length.
        coalesce(
            if(round(grants.duration_months) between 1 and 1200, cast(round(grants.duration_months) as bigint), null),
            if(date_diff('month', grants.planned_start_on, grants.planned_end_on + 1) between 1 and 1200, date_diff('month', grants.planned_start_on, grants.planned_end_on + 1), null)
        ) as months,
        charity_id(coalesce(grants.recipient_charity, if(starts_with(grants.recipient_id, 'GB-COH'), null, grants.recipient_id))) as charity,
        company_number(coalesce(grants.recipient_company, if(starts_with(grants.recipient_id, 'GB-COH'), grants.recipient_id, null))) as company,
    from staging.grants__grants as grants
    inner join intermediate.arrivals__current as arrivals on grants._arrival = arrivals.arrival and arrivals.source = 'grants'
    qualify row_number() over (partition by told_by order by arrivals.landed_at desc, grants._arrival desc, grants._row) = 1
)

select
    told.grant_id,
    told.published_id,
    told.title,
    told.description,
    told.programme,
    told.currency,
    told.amount,
    told.awarded_on,
    told.planned_start_on as starts_on,
    coalesce(told.planned_end_on, cast(coalesce(told.planned_start_on, told.awarded_on) + to_months(cast(told.months as integer)) as date) - 1) as ends_on,
    told.months,
    told.funder_id,
    told.funder_name,
    told.recipient_kind,
    told.recipient_id,
    told.recipient_name,
    coalesce('GB-COH-' || told.company, registered.entity_id, told.charity, if(regexp_matches(told.recipient_id, '^GB-[A-Z]+-'), told.recipient_id, null)) as org_id,
    told.recipient_postcode,
    told.regrant_type is not null and told.regrant_type <> 'FRG030' as is_regrant,
    told.amount = 0 and told.related_activity is not null as is_linked_line,
    told.location_scope,
    told.individual_lad,
    told.beneficiary_places,
    told.recipient_places,
    told.published_type,
    told._arrival,
    told._file,
    told._part,
    told._row,
from told
left join intermediate.organisations__registered as registered on told.charity = registered.org_id
