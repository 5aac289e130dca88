-- A supplier that is not linked and an organisation whose name shares rare parts with its own: the 40 likeliest each.
-- kept: table
--
-- supplier_id   The supplier.
-- org_id        The organisation in law.
-- core          The supplier's name without its legal form.
-- name_core     The organisation's.
-- alike         How alike the two are, 0 to 100.
with

open as (
    select spellings.supplier_id, spellings.core
    from intermediate.suppliers__spellings as spellings
    semi join (select supplier_id, from intermediate.suppliers__links where match_tier = 'none') as unlinked
        on spellings.supplier_id = unlinked.supplier_id
    where length(spellings.core) >= 4
),

-- A part is a word, the beginning, or the end with the first two letters: what one mistake leaves as it was.
asked as (
    select
        supplier_id,
        core,
        unnest(list_distinct(string_split(core, ' ') || [
            '<' || left(replace(core, ' ', ''), 8), '>' || left(core, 2) || right(replace(core, ' ', ''), 9)
        ])) as part,
    from open
),

names as (
    select distinct org_id, name_core, from intermediate.organisations__names where length(name_core) >= 4
),

-- Only parts that are asked for: the register is a thousand times as large.
borne as (
    select names.org_id, names.name_core, names.part,
    from (
        select
            org_id,
            name_core,
            unnest(list_distinct(string_split(name_core, ' ') || [
                '<' || left(replace(name_core, ' ', ''), 8), '>' || left(name_core, 2) || right(replace(name_core, ' ', ''), 9)
            ])) as part,
        from names
    ) as names
    semi join asked on names.part = asked.part
),

-- A part of thousands of names says nothing.
rare as (
    select part, ln((select count(*) from names) / count(*)) as weight, from borne group by part having count(*) <= 3000
),

shared as (
    select asked.supplier_id, asked.core, borne.org_id, borne.name_core, sum(rare.weight) as weight,
    from asked
    inner join rare on asked.part = rare.part
    inner join borne on rare.part = borne.part
    group by asked.supplier_id, asked.core, borne.org_id, borne.name_core
),

likeliest as (
    select supplier_id, core, org_id, name_core,
    from shared
    qualify row_number() over (partition by supplier_id order by weight desc, org_id, name_core) <= 40
)

select supplier_id, org_id, core, name_core, name_similarity(core, name_core) as alike,
from likeliest
