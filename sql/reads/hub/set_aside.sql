-- Which rows of the files about a council's hubs were set aside, and why.
--
-- _file       The file.
-- reason      Why.
-- rows        How many.
-- first_row   The first of them.
select rejections._file, rejections.reason, count(*) as rows, min(rejections._row) as first_row,
from raw._rejections as rejections
semi join raw._arrivals as arrivals
    on rejections.arrival = arrivals.arrival
    and arrivals.source = 'hubs'
    and arrivals.superseded_by is null
    and coalesce(arrivals.council_ons, 'unknown:' || regexp_replace(arrivals._file, '\.[^.]*$', '')) = $council::varchar
group by rejections._file, rejections.reason
order by rows desc, rejections._file, rejections.reason
