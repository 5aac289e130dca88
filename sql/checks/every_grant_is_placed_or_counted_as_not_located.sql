-- The parts of a grant add up to it, by each way of placing it.
with

kinds as (
    select unnest(['delivered_in', 'based_in', 'best_available']) as location_kind
),

placed as (
    select grant_id, location_kind, sum(share) as share, sum(amount_gbp) as amount_gbp,
    from marts.grant_places
    group by grant_id, location_kind
)

select grants.grant_id, kinds.location_kind, grants.amount_gbp, placed.amount_gbp as placed_gbp, placed.share,
from marts.grants as grants
cross join kinds
left join placed on grants.grant_id = placed.grant_id and kinds.location_kind = placed.location_kind
where placed.grant_id is null or abs(placed.share - 1) > 0.000001 or placed.amount_gbp is distinct from grants.amount_gbp
