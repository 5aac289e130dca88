-- How councils of the same months stand beside each other, cut to the highest threshold among them.
--
-- common_threshold_gbp   Purchase cards have no threshold and are left out, as are bodies that are no councils.
-- months                 How many months of the period are loaded, months of cards alone not counted.
-- is_comparable          Three quarters or more of its months, and of the asked council's, are the same months.
-- median_effective       Over the comparable ones.
-- median_top5_pct        Over the comparable ones.
with

councils as (
    select council_ons, name, threshold_gbp,
    from marts.councils
    where body_kind <> 'public corporation'
),

loaded as (
    select council_ons, list(month_on) as month_ons,
    from marts.months
    where
        not is_stray
        and payments > card_payments
        and month_on between date_trunc('month', $from_on::date) and $to_on::date
    group by council_ons
),

alike as (
    select
        councils.council_ons,
        councils.threshold_gbp,
        len(loaded.month_ons) as months,
        coalesce(
            len(list_intersect(loaded.month_ons, asked.month_ons))
            >= 0.75 * greatest(len(loaded.month_ons), len(asked.month_ons)),
            false
        ) as is_alike,
    from loaded
    inner join councils on loaded.council_ons = councils.council_ons
    left join loaded as asked on asked.council_ons = $council::varchar
),

-- Where the asked council has no month there is nobody to compare it with: the rows show what is loaded.
cut as (
    select coalesce(max(threshold_gbp) filter (is_alike), max(threshold_gbp)) as common_threshold_gbp,
    from alike
),

-- Whole financial years only, as the page offers them: any other span would be added up over all payments again.
summed as (
    select council_ons, common_threshold_gbp, amount_gbp, suppliers, named_gbp, hidden_gbp, largest_five_gbp, squares,
    from marts.years
    where
        from_on = $from_on::date
        and from_on + interval 1 year - interval 1 day = $to_on::date
        and common_threshold_gbp = (select common_threshold_gbp from cut)
),

measured as (
    select
        councils.council_ons,
        councils.name,
        councils.threshold_gbp,
        summed.common_threshold_gbp,
        summed.amount_gbp,
        summed.suppliers,
        cast(summed.named_gbp as double) ** 2 / summed.squares as effective,
        100 * cast(summed.largest_five_gbp as double) / nullif(cast(summed.named_gbp as double), 0) as top5_pct,
        100 * cast(summed.hidden_gbp as double) / nullif(cast(summed.named_gbp + summed.hidden_gbp as double), 0)
            as unnamed_pct,
        coalesce(alike.months, 0) as months,
        coalesce(alike.is_alike, false) and effective is not null as is_comparable,
    from summed
    inner join councils on summed.council_ons = councils.council_ons
    left join alike on summed.council_ons = alike.council_ons
)

select
    measured.*,
    median(effective) filter (is_comparable) over () as median_effective,
    median(top5_pct) filter (is_comparable) over () as median_top5_pct,
from measured
order by name, council_ons
