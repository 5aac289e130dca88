-- One count of skills offered, in one financial year that is over; counts of few people are withheld, and what would tell them.
-- grain: council_ons, year, domain, ward_code
-- true: (mark is null) = (count is not null)
--
-- council_ons    The council.
-- year           The financial year, as 2024-25.
-- year_from      Its first day.
-- domain         The domain of the skill, or not placed; null for all.
-- ward_code      The ward, or not known; null for all.
-- skill_scheme   local: the short list whose domains these are.
-- count          How many; null where a mark says why.
-- hours          Hours offered, of whole domains alone; null where none are told or the count is withheld.
-- mark           [c] withheld.
with

hours as (
    select council_ons, year_from, domain, sum(hours) as hours,
    from intermediate.skills__records
    where kind = 'offers' and hours is not null
    group by council_ons, year_from, domain
)

select
    cells.council_ons,
    cells.year,
    cells.year_from,
    cells.domain,
    cells.ward_code,
    'local' as skill_scheme,
    cells.count,
    if(cells.is_withheld or cells.ward_code is not null, null, hours.hours) as hours,
    if(cells.is_withheld, '[c]', null) as mark,
from intermediate.skills__withheld as cells
left join hours on cells.council_ons = hours.council_ons and cells.year_from = hours.year_from and cells.domain = hours.domain
where cells.kind = 'offers'
