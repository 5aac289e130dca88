-- One identifier is one payee: two organisations with different normal forms never share one.
select supplier_id, count(distinct organisation_form) as forms,
from intermediate.suppliers__identities
where organisation_form is not null
group by supplier_id
having count(distinct organisation_form) > 1
