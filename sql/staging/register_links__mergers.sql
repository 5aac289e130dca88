-- One merger of charities of England and Wales: one handed over all it had to another.
-- grain: _arrival, _row
-- not null: to_name, registered_on
--
-- from_id              The charity that handed over; null where it was never registered.
-- from_linked_number   0 for the main charity, above 0 for one linked to it.
-- from_name            Its name.
-- to_id                The charity that took over; null where it is not registered.
-- to_linked_number     0 for the main charity, above 0 for one linked to it.
-- to_name              Its name.
-- declared_on          The day of the vesting declaration.
-- transferred_on       The day the property was transferred.
-- registered_on        The day the merger was registered.
-- _arrival             The arrival it came with.
-- _file                The published file.
-- _part                The text in the zip file.
-- _row                 The line of the file.
select
    charity_id(from_number) as from_id,
    _from_linked_number as from_linked_number,
    from_name,
    charity_id(to_number) as to_id,
    _to_linked_number as to_linked_number,
    to_name,
    _declared_on as declared_on,
    _transferred_on as transferred_on,
    _registered_on as registered_on,
    _arrival,
    _file,
    _part,
    _row,
from raw.register_links__mergers
