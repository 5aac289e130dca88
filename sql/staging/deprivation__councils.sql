-- One council in the summaries of one edition of the indices of deprivation, as loaded.
-- grain: _arrival, _row
--
-- edition                 2019 or 2025, by the year of the councils.
-- lad_code                The council.
-- lad_name                Its name.
-- average_rank            Average rank of its small areas: here higher is more deprived.
-- rank_of_average_rank    1 is the most deprived council.
-- average_score           Average score of its small areas, by residents.
-- rank_of_average_score   1 is the most deprived council.
-- share_decile1           Share of its small areas in the most deprived tenth, 0 to 1.
-- rank_of_share_decile1   1 is the highest share.
-- extent                  Share of residents in the most deprived three tenths, weighted, 0 to 1.
-- rank_of_extent          1 is the highest.
-- _arrival                The arrival it came with.
-- _file                   The published file.
-- _row                    The line of the file.
select
    case when lad_vintage >= '2023' then '2025' when lad_vintage between '2018' and '2022' then '2019' end as edition,
    trim(lad_code) as lad_code,
    trim(lad_name) as lad_name,
    cast(_average_rank as double) as average_rank,
    cast(_rank_of_average_rank as integer) as rank_of_average_rank,
    cast(_average_score as double) as average_score,
    cast(_rank_of_average_score as integer) as rank_of_average_score,
    cast(_share_decile1 as double) as share_decile1,
    cast(_rank_of_share_decile1 as integer) as rank_of_share_decile1,
    cast(_extent as double) as extent,
    cast(_rank_of_extent as integer) as rank_of_extent,
    _arrival,
    _file,
    _row,
from raw.deprivation__councils
