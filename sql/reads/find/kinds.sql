-- How many things of each kind can be found for a council.
--
-- kind     supplier, contract, recipient, funder, category, ward, measure, word or page.
-- things   How many.
select kind, count(distinct key) as things,
from marts.findable
where kind <> 'category' or council_ons = $council::varchar
group by kind
union all
select kind, count(*) as things,
from reads.find__own
group by kind
order by kind
