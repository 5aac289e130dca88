-- How large the organisations are that the money reaches, by their income before the award.
--
-- income_band   under £10k, £10k to £100k, £100k to £1m, £1m and over, or not known.
-- amount_gbp    What reaches them.
-- grants        How many grants.
-- recipients    How many organisations.
-- share_pct     Of all that counts.
select
    income_band,
    sum(amount_gbp) as amount_gbp,
    count(distinct grant_id) as grants,
    count(distinct recipient_id) as recipients,
    100 * cast(sum(amount_gbp) as double) / nullif(sum(cast(sum(amount_gbp) as double)) over (), 0) as share_pct,
from reads.funding__scope
where recipient_id is not null
group by income_band
order by list_position(['under £10k', '£10k to £100k', '£100k to £1m', '£1m and over', 'not known'], income_band)
