-- What bears the words, number or code that somebody typed: so many of a kind, the likeliest first.
--
-- kind          supplier, contract, recipient, funder, category, ward, measure, word or page.
-- key           What a page's address calls it.
-- name          What it is called.
-- likeness      1 its whole name; 2 its number or code; 3 its name but for the legal form; 4 its name begins so; 5 it has all these words; 6 it is spelt much alike, which is a suggestion and no more.
-- is_here       It belongs to the council, or to every one.
-- council_ons   The council whose page shows it; null where any does.
-- amount_gbp    Paid to the supplier by the council, else by all; granted to the recipient or by the funder; paid in the category; worth of the contract.
-- times         Payments or grants behind it; residents of a ward.
-- last_on       The last of them; the last day of a contract.
-- starts        The year in which the financial year of it begins.
-- period        That financial year: of a contract the one in which its holder was last paid by the council.
-- org_id        The organisation that it is in law.
-- match_tier    How that is known of a supplier.
-- is_public     It is a public body.
-- leads_to      The page of a measure; who holds a contract, where the council paid it.
-- said          A line about it.
-- of_kind       How many of its kind were found in all.
with

-- Narrow at first: what the rest of the row says is fetched of the few that are shown.
everything as (
    select rowid as line, kind, key, words, org_id, council_ons, amount_gbp, from marts.findable
    -- Only the council's own words say what it spends on.
    where kind <> 'category' or council_ons = $council::varchar
    union all by name
    select kind, key, form, words, from reads.find__own
),

likened as materialized (
    select
        * exclude (form, words, org_id),
        coalesce(council_ons = $council::varchar, true) as is_own,
        case
            when words = ' ' || $form::varchar or form = $form::varchar then 1
            when org_id in ($company::varchar, $charity::varchar) or (kind = 'ward' and key = $code::varchar) then 2
            when list_contains($forms::varchar[], words) then 3
            when starts_with(words, ' ' || $core::varchar) then 4
            when contains(words, ($words::varchar[])[1]) and contains(words, ($words::varchar[])[2])
                and contains(words, ($words::varchar[])[3]) and contains(words, ($words::varchar[])[4])
                and contains(words, ($words::varchar[])[5]) and contains(words, ($words::varchar[])[6]) then 5
            when length($core::varchar) >= 4 and jaro_winkler_similarity(words, ' ' || $core::varchar, 0.9) > 0 then 6
        end as likeness,
    from everything
    where $core::varchar <> '' and likeness is not null
),

-- One row of a recipient or funder: the council's own, else where most was granted.
once as (
    select * from likened
    qualify row_number() over (partition by kind, key order by is_own desc, amount_gbp desc nulls last, council_ons) = 1
),

few as (
    select *, count(*) over (partition by kind) as of_kind,
    from once
    qualify row_number() over (partition by kind order by likeness, is_own desc, amount_gbp desc nulls last, key) <= 24
),

single as materialized (
    select
        few.* exclude (line, amount_gbp, council_ons),
        findable.amount_gbp,
        findable.council_ons,
        coalesce(findable.name, own.name) as name,
        findable.times,
        findable.last_on,
        findable.org_id,
        findable.match_tier,
        coalesce(findable.is_public, false) as is_public,
        coalesce(findable.leads_to, own.leads_to) as leads_to,
        coalesce(findable.said, own.said) as said,
        try_cast(case few.kind when 'supplier' then few.key when 'contract' then findable.leads_to end as bigint) as payee_id,
    from few
    left join marts.findable as findable on few.line = findable.rowid
    left join reads.find__own as own on few.line is null and few.kind = own.kind and few.key = own.key
),

-- A supplier is one for all councils: what this one paid it is asked of those few alone, and of who holds a contract.
-- To look for up to 50 of them in the ledger costs a tenth of looking for more: so few stand for a kind above.
paid as (
    select supplier_id, sum(amount_gbp) as amount_gbp, count(*) as times, max(paid_on) as last_on,
    from marts.ledger
    where council_ons = $council::varchar
        and supplier_id in (select payee_id from single where payee_id is not null)
    group by supplier_id
),

told as (
    select
        single.* exclude (is_own, council_ons, amount_gbp, times, last_on, leads_to),
        single.is_own or (single.kind = 'supplier' and paid.supplier_id is not null) as is_here,
        if(single.kind = 'supplier' and paid.supplier_id is not null, $council::varchar, single.council_ons) as council_ons,
        if(single.kind = 'supplier', coalesce(paid.amount_gbp, single.amount_gbp), single.amount_gbp) as amount_gbp,
        if(single.kind = 'supplier', coalesce(paid.times, single.times), single.times) as times,
        if(single.kind = 'supplier', coalesce(paid.last_on, single.last_on), single.last_on) as last_on,
        if(single.kind = 'contract', paid.last_on, coalesce(paid.last_on, single.last_on)) as shown_on,
        if(single.kind = 'contract' and paid.supplier_id is null, null, single.leads_to) as leads_to,
    from single
    left join paid on single.payee_id = paid.supplier_id
)

select
    kind,
    key,
    name,
    likeness,
    is_here,
    council_ons,
    amount_gbp,
    times,
    last_on,
    year(shown_on - to_months(getvariable('year_start_month') - 1)) as starts,
    if(getvariable('year_start_month') = 1, cast(starts as varchar), starts || '-' || right(cast(starts + 1 as varchar), 2)) as period,
    org_id,
    match_tier,
    is_public,
    leads_to,
    said,
    of_kind,
from told
qualify row_number() over (
    partition by kind order by likeness, is_here desc, amount_gbp desc nulls last, name, key
) <= $most::bigint
order by
    min(likeness) over (partition by kind),
    list_position(['supplier', 'contract', 'recipient', 'funder', 'category', 'ward', 'measure', 'word', 'page'], kind),
    likeness, is_here desc, amount_gbp desc nulls last, name, key
