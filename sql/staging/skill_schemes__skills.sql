-- One skill or occupation of a scheme, as its list has it.
-- grain: _arrival, _row
--
-- skill_scheme   esco, soc2020 or ssc.
-- skill_code     Its code there; an occupation's without a decimal point.
-- label          What it is called; null where the list gives no name of its own.
-- other_labels   Other names, one a line.
-- parent_code    What it is part of.
-- about          What it means.
-- _arrival       The arrival it came with.
-- _file          The published file.
-- _row           The line of the file.
select
    skill_scheme,
    regexp_replace(trim(skill_code), '\.0$', '') as skill_code,
    nullif(trim(label), '') as label,
    nullif(trim(other_labels), '') as other_labels,
    nullif(trim(parent_code), '') as parent_code,
    nullif(trim(about), '') as about,
    _arrival,
    _file,
    _row,
from raw.skill_schemes__skills
