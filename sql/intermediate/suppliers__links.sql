-- Which organisation a supplier is taken for, and why; never because two names are alike.
-- kept: table
-- grain: supplier_id
-- true: (org_id is null) = (match_tier = 'none')
--
-- supplier_id   The supplier, no public body.
-- org_id        The organisation in law; null where none is known.
-- match_tier    confirmed by a person, number published beside its name, exact name that one organisation bears, or none.
-- evidence      What it rests on, in words.
with

suppliers as (
    select distinct supplier_id, from intermediate.suppliers__spellings
),

-- A person's word comes first, and what a person rejects is not linked by anything else.
offered as (
    select supplier_id, org_id, 1 as rank, 'confirmed' as match_tier, 'a person confirmed it' as evidence,
    from intermediate.suppliers__decided
    where is_latest
    union all
    select numbers.supplier_id, numbers.org_id, 2, 'number', 'a number published beside its name',
    from intermediate.suppliers__numbers as numbers
    where numbers.is_only and numbers.is_likely
    union all
    select
        namesakes.supplier_id,
        namesakes.org_id,
        3,
        'exact',
        case namesakes.evidence
            when 'alias' then 'a name that it is known by'
            when 'name and form' then 'the same name and legal form'
            when 'previous name' then 'a name that it bore before'
            else 'the same name'
        end,
    from intermediate.suppliers__namesakes as namesakes
    where namesakes.is_only
),

allowed as (
    select offered.*,
    from offered
    anti join (select supplier_id, org_id, from intermediate.suppliers__decided where decision = 'rejected') as rejected
        on offered.supplier_id = rejected.supplier_id and offered.org_id = rejected.org_id
),

best as (
    select supplier_id, arg_min(org_id, rank) as org_id, arg_min(match_tier, rank) as match_tier, arg_min(evidence, rank) as evidence,
    from allowed
    group by supplier_id
)

select
    suppliers.supplier_id,
    best.org_id,
    coalesce(best.match_tier, 'none') as match_tier,
    best.evidence,
from suppliers
left join best on suppliers.supplier_id = best.supplier_id
