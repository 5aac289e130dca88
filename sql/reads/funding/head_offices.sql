-- Whose address draws the most money to one ward: a head office is not where the work is done.
--
-- recipient_name   The organisation.
-- ward_name        The ward of its address.
-- amount_gbp       What it was granted.
-- grants           How many grants.
-- share_pct        Of all that is located in a ward by the recipients' addresses.
-- of_ward_pct      Of what is located in its ward.
-- recipient_id     The recipient, to ask without it.
with

based as (
    select recipient_id, any_value(recipient_name) as recipient_name, ward_code, sum(amount_gbp) as amount_gbp, count(distinct grant_id) as grants,
    from reads.funding__scope
    where rung = 5 and ward_code is not null and recipient_id is not null
    group by recipient_id, ward_code
),

whole as (
    select ward_code, sum(amount_gbp) as amount_gbp, from reads.funding__scope where ward_code is not null group by ward_code
)

select
    coalesce(based.recipient_name, 'Name withheld') as recipient_name,
    wards.name as ward_name,
    based.amount_gbp,
    based.grants,
    100 * cast(based.amount_gbp as double) / nullif(cast((select sum(amount_gbp) from whole) as double), 0) as share_pct,
    100 * cast(based.amount_gbp as double) / nullif(cast(whole.amount_gbp as double), 0) as of_ward_pct,
    based.recipient_id,
from based
inner join whole on based.ward_code = whole.ward_code
left join marts.wards as wards on based.ward_code = wards.ward_code and wards.is_current
order by based.amount_gbp desc, recipient_name
limit $limit::integer
