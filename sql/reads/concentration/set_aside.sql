-- Which rows of a council's files were set aside, and why.
select
    rejections._file,
    rejections._part,
    rejections.reason,
    count(*) as rows,
    min(rejections._row) as first_row,
from raw._rejections as rejections
where
    rejections.arrival in (
        select arrival, from raw._arrivals where council_ons = $council::varchar and source = 'spending'
        union
        select _arrival, from marts.ledger where council_ons = $council::varchar
    )
group by all
order by rows desc, rejections._file, rejections.reason
