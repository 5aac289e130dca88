-- The share of small areas in the most deprived tenth, counted here, is the published one of each council.
-- severity: warn
select lad_code, edition, share_decile1, lsoas_decile1, lsoas,
from marts.place_facts
where lsoas > 0 and abs(share_decile1 - lsoas_decile1 / lsoas) > 0.0001
