-- How well the places of the money are known, whichever wards are chosen: one row a rung.
--
-- rung         1 one ward, 2 several wards, 3 a small area or programme area, 4 the council only, 5 the recipient's address, 6 not known.
-- amount_gbp   What is placed so.
-- grants       How many grants have a part placed so.
-- located_gbp  What of it lies in a ward.
-- share_pct    Of all that counts.
select
    rung,
    sum(amount_gbp) as amount_gbp,
    count(distinct grant_id) as grants,
    coalesce(sum(amount_gbp) filter (ward_code is not null), 0) as located_gbp,
    100 * cast(sum(amount_gbp) as double) / nullif(sum(cast(sum(amount_gbp) as double)) over (), 0) as share_pct,
from reads.funding__placed
group by rung
order by rung
