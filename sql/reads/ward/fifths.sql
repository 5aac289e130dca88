-- How the people of one ward are spread over the fifths of England by deprivation.
--
-- imd_quintile   1 is the most deprived fifth.
-- areas          How many small areas (LSOA) that the ward has a part of.
-- residents      People of the ward who live in them; null where residents are not loaded.
-- share_pct      Of the ward's people who are counted so.
select
    needs.imd_quintile,
    count(*) as areas,
    cast(round(sum(parts.residents)) as bigint) as residents,
    100 * sum(parts.residents) / nullif(sum(sum(parts.residents)) over (), 0) as share_pct,
from marts.crosswalks as parts
inner join marts.deprivation as needs on parts.from_code = needs.lsoa21_code
where parts.to_code = $ward::varchar and parts.from_kind = 'lsoa21'
group by needs.imd_quintile
order by needs.imd_quintile
