-- The wards of one council in one vintage: which are drawn, and which are known to come after them.
-- grain: council_ons, vintage
--
-- council_ons      The council; null where no file says it.
-- vintage          The year of the boundaries, or the first year in which the codes were seen.
-- wards            How many wards.
-- has_boundaries   Whether they can be drawn.
-- is_current       The vintage its pages are drawn with.
-- valid_from       The first day of the first of these wards, where a history of codes says it.
-- valid_to         The last day of the last of them, where all have one.
-- later_vintage    A later arrangement that no boundaries are loaded of; null where none is known.
-- later_wards      How many wards that has.
-- later_from       Its first day, where a history of codes says it.
with

sets as (
    select
        wards.council_ons,
        wards.vintage,
        count(*) as wards,
        bool_and(wards.geometry is not null) as has_boundaries,
        bool_or(wards.is_current) as is_current,
        min(wards.valid_from) as valid_from,
        if(bool_and(wards.valid_to is not null), max(wards.valid_to), null) as valid_to,
    from marts.wards as wards
    group by wards.council_ons, wards.vintage
)

select
    sets.council_ons,
    sets.vintage,
    sets.wards,
    sets.has_boundaries,
    sets.is_current,
    sets.valid_from,
    sets.valid_to,
    later.vintage as later_vintage,
    later.wards as later_wards,
    later.valid_from as later_from,
from sets
left join sets as later
    on sets.council_ons = later.council_ons and sets.is_current and not later.has_boundaries and later.vintage > sets.vintage
qualify row_number() over (partition by sets.council_ons, sets.vintage order by later.vintage desc) = 1
