-- The suppliers of the council known in a register: those it paid in these months or has a live contract with.
--
-- supplier_id   The supplier.
-- org_id        Its entry in a register.
select
    linked.supplier_id,
    linked.name,
    linked.org_id,
from reads.insolvency__linked as linked
where
    linked.supplier_id in (
        select supplier_id, from reads.insolvency__market
        union
        select supplier_id, from reads.insolvency__live
    )
