-- How much of a council's market goes to voluntary, community and social enterprises: a range.
--
-- amount_gbp     What was paid in the market.
-- vcse_gbp       Of this, to suppliers known to be of the sector in the broad sense.
-- strict_gbp     Of this, in the strict sense.
-- other_gbp      To suppliers known to be none.
-- unknown_gbp    To suppliers of whom that is not known, and to payees without a name.
-- vcse           How many suppliers are known to be of the sector.
-- low_pct        The least share that goes to the sector: what is known.
-- high_pct       The greatest share: were all of whom it is not known of the sector.
with

totals as (
    select supplier_id, payee_type in ('redacted', 'unknown') as is_unnamed, sum(amount_gbp) as net_gbp,
    from marts.ledger
    where council_ons = $council::varchar and paid_on between $from_on::date and $to_on::date
        and payee_type <> 'public_body' and not is_pass_through
    group by all
),

-- What a supplier gave back on balance is no part of a share.
paid as (
    select totals.net_gbp, suppliers.is_vcse_broad as is_vcse, suppliers.is_vcse_strict as is_strict,
    from totals
    left join marts.suppliers as suppliers on totals.supplier_id = suppliers.supplier_id and not totals.is_unnamed
    where totals.net_gbp > 0
)

select
    coalesce(sum(net_gbp), 0) as amount_gbp,
    coalesce(sum(net_gbp) filter (is_vcse), 0) as vcse_gbp,
    coalesce(sum(net_gbp) filter (is_strict), 0) as strict_gbp,
    coalesce(sum(net_gbp) filter (not is_vcse), 0) as other_gbp,
    coalesce(sum(net_gbp) filter (is_vcse is null), 0) as unknown_gbp,
    count(*) filter (is_vcse) as vcse,
    100 * cast(vcse_gbp as double) / nullif(cast(amount_gbp as double), 0) as low_pct,
    100 * cast(vcse_gbp + unknown_gbp as double) / nullif(cast(amount_gbp as double), 0) as high_pct,
from paid
