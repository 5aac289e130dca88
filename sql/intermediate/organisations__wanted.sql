-- One organisation that a supplier is or may be, or that a person decided on.
-- grain: org_id
--
-- org_id   The organisation in law.
select org_id, from intermediate.suppliers__links where org_id is not null
union
select org_id, from intermediate.suppliers__candidates
union
select org_id, from intermediate.suppliers__decided
