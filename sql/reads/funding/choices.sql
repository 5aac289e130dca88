-- What can be chosen on the page for one council: who gives, and what sort of money.
--
-- kind      funder or class.
-- value     The funder's name, or the class.
-- grants    How many grants reach the council's area.
-- first_on  The first of them.
-- last_on   The last of them.
with

reaching as (
    select grants.*,
    from marts.grants as grants
    semi join marts.grant_places as places on grants.grant_id = places.grant_id and places.council_ons = $council::varchar
    where grants.is_counted
)

select 'funder' as kind, funder_name as value, count(*) as grants, min(awarded_on) as first_on, max(awarded_on) as last_on,
from reaching
where funder_name is not null
group by funder_name
union all
select 'class', source_class, count(*), min(awarded_on), max(awarded_on),
from reaching
group by source_class
order by kind, grants desc, value
