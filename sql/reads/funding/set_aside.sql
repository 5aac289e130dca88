-- Which rows of the files whose grants reach a council were set aside, and why.
--
-- _file       The published file.
-- reason      Why.
-- rows        How many.
-- first_row   The first of them.
select rejections._file, rejections.reason, count(*) as rows, min(rejections._row) as first_row,
from raw._rejections as rejections
semi join raw._arrivals as arrivals
    on rejections.arrival = arrivals.arrival and arrivals.source = 'grants' and arrivals.superseded_by is null
where rejections._file in (
        select grants._file, from marts.grants as grants
        semi join marts.grant_places as places on grants.grant_id = places.grant_id and places.council_ons = $council::varchar
    )
group by rejections._file, rejections.reason
order by rows desc, rejections._file, rejections.reason
