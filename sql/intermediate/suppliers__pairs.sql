-- A supplier that is not linked and an organisation whose name shares rare parts with its own: the 40 likeliest each.
-- kept: table
--
-- supplier_id   The supplier.
-- org_id        The organisation in law.
-- core          The supplier's name without its legal form.
-- name_core     The organisation's.
-- alike         How alike the two are, 0 to 100.
with

-- Numbered once: two numberings would not agree.
open as materialized (
    select row_number() over () as spelling_id, spellings.supplier_id, spellings.core,
    from intermediate.suppliers__spellings as spellings
    semi join (select supplier_id, from intermediate.suppliers__links where match_tier = 'none') as unlinked
        on spellings.supplier_id = unlinked.supplier_id
    where length(spellings.core) >= 4
),

-- A part is a word, the beginning, or the end with the first two letters: what one mistake leaves as it was.
asked as (
    select
        spelling_id,
        unnest(list_distinct(string_split(core, ' ') || [
            '<' || left(replace(core, ' ', ''), 8), '>' || left(core, 2) || right(replace(core, ' ', ''), 9)
        ])) as part,
    from open
),

names as materialized (
    select row_number() over () as name_id, org_id, name_core,
    from intermediate.organisations__names
    where length(name_core) >= 4
),

cut as (
    select
        name_id,
        unnest(string_split(name_core, ' ') || [
            '<' || left(replace(name_core, ' ', ''), 8), '>' || left(name_core, 2) || right(replace(name_core, ' ', ''), 9)
        ]) as part,
    from names
),

-- Only parts that are asked for: the register is a thousand times as large.
borne as (
    select cut.name_id, cut.part,
    from cut
    semi join asked on cut.part = asked.part
),

-- A part of thousands of names says nothing.
rare as (
    select part, ln((select count(*) from names) / count(*)) as weight,
    from borne
    group by part
    having count(*) <= 3000
),

-- Numbers, not names, so that little is held of the many pairs.
shared as (
    select asked.spelling_id, borne.name_id, sum(rare.weight) as weight,
    from asked
    inner join rare on asked.part = rare.part
    inner join borne on rare.part = borne.part
    group by asked.spelling_id, borne.name_id
),

likeliest as (
    select spelling_id, unnest(max_by(name_id, weight, 40)) as name_id,
    from shared
    group by spelling_id
)

select
    open.supplier_id,
    names.org_id,
    open.core,
    names.name_core,
    name_similarity(open.core, names.name_core) as alike,
from likeliest
inner join open on likeliest.spelling_id = open.spelling_id
inner join names on likeliest.name_id = names.name_id
