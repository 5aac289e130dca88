-- How many companies of one section became insolvent in one month or year, in England and Wales.
-- grain: _arrival, period, sic_section
--
-- period        The month, as 2024-06, or the year.
-- sic_section   A section of SIC 2007; V where none is stated, TOTAL for all of them.
-- cases         How many; not seasonally adjusted.
-- _arrival      The arrival it came with.
-- _file         The published file.
-- _row          The line of the file.
with

figures as (
    select label, under, unnest(string_split(figures, '; ')) as figure, _arrival, _file, _row,
    from raw.insolvency_service__sectors
)

select
    if(lower(under) = 'month', label, split_part(figure, '=', 1)) as period,
    if(lower(under) = 'month', split_part(figure, '=', 1), label) as sic_section,
    try_cast(split_part(figure, '=', 2) as bigint) as cases,
    _arrival,
    _file,
    _row,
from figures
where contains(figure, '=')
