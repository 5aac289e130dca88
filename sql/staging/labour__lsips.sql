-- In which area of a local skills improvement plan a district is, and what the plan puts first.
-- grain: _arrival, _row
--
-- lad_code    The district.
-- lsip_code   The area.
-- lsip_name   Its name; publishers leave spaces around it.
-- priority    A priority of the plan; null where the list tells none.
-- _arrival    The arrival it came with.
-- _file       The published file.
-- _row        The line of the file.
select
    trim(lad_code) as lad_code,
    trim(lsip_code) as lsip_code,
    nullif(trim(lsip_name), '') as lsip_name,
    nullif(trim(priority), '') as priority,
    _arrival,
    _file,
    _row,
from raw.labour__lsips
