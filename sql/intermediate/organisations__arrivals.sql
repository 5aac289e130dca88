-- One arrival of the register of companies that counts; none while nobody is known whom it may name.
-- kept: table
-- grain: arrival
--
-- arrival   Its number.
--
-- Millions of names are of use only beside the names of payees: without any, the register is kept and not searched.
select arrival,
from intermediate.arrivals__current
where
    source = 'companies'
    and (
        exists (select 1 from intermediate.suppliers__spellings)
        or exists (select 1 from intermediate.suppliers__decided)
    )
