-- Which rows of the files whose grants reach a council were set aside, and why.
--
-- _file       The published file.
-- reason      Why.
-- rows        How many.
-- first_row   The first of them.
select rejections._file, rejections.reason, count(*) as rows, min(rejections._row) as first_row,
from raw._rejections as rejections
semi join (
    select arrivals.arrival,
    from raw._arrivals as arrivals
    inner join marts.grants as grants on arrivals.arrival = grants._arrival and arrivals.source = if(grants.is_tagged, 'spending', 'grants')
    semi join marts.grant_places as places on grants.grant_id = places.grant_id and places.council_ons = $council::varchar
) as reaching on rejections.arrival = reaching.arrival
group by rejections._file, rejections.reason
order by rows desc, rejections._file, rejections.reason
