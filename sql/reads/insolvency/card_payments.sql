-- What one organisation was paid by the council, quarter by quarter, over everything that is loaded.
with

quarters as (
    select
        cast(date_trunc('quarter', ledger.paid_on) as date) as quarter_on,
        sum(ledger.amount_gbp) as amount_gbp,
        count(*) as payments,
    from marts.ledger as ledger
    inner join reads.insolvency__linked as linked
        on ledger.supplier_id = linked.supplier_id and linked.org_id = $org_id::varchar
    where ledger.council_ons = $council::varchar
    group by 1
)

select
    quarter_on,
    strftime(quarter_on, '%b') || ' to ' || strftime(quarter_on + interval 2 months, '%b %Y') as label,
    amount_gbp,
    payments,
from quarters
order by quarter_on
