-- A grant that counts, of any funder, to an organisation that a council funds at some time: once beside each such council.
-- grain: council_ons, grant_id
--
-- council_ons    The council that funds the organisation.
-- grant_id       The grant.
-- recipient_id   The organisation; null for those that nothing tells apart.
-- source_class   What sort of money the grant is.
-- awarded_on     The day it was awarded.
-- amount_gbp     How much was awarded, in pounds.
-- is_own         The council itself gave it.
with

counted as (
    select grant_id, recipient_id, funder_ons, source_class, awarded_on, amount_gbp, from marts.grants where is_counted and not is_to_individual
),

funded as (
    select distinct funder_ons as council_ons, recipient_id, from counted where funder_ons is not null and recipient_id is not null
)

select
    funded.council_ons,
    counted.grant_id,
    counted.recipient_id,
    counted.source_class,
    counted.awarded_on,
    counted.amount_gbp,
    counted.funder_ons is not distinct from funded.council_ons as is_own,
from counted
inner join funded on counted.recipient_id = funded.recipient_id
union all by name
-- Nobody can say what else was granted to an organisation that nothing tells apart; what its council gave it counts all the same.
select funder_ons as council_ons, grant_id, source_class, awarded_on, amount_gbp, true as is_own,
from counted
where recipient_id is null and funder_ons is not null
-- A council's stand together: its page reads few of the rows of four hundred.
order by council_ons
