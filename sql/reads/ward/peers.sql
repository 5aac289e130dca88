-- The wards of one council beside one of them, and which are like it in deprivation and density.
--
-- ward_code      The ward.
-- ward_name      Its name.
-- residents      People who live there.
-- per_km2        Residents for each square kilometre.
-- imd_quintile   1 is the most deprived fifth.
-- is_this        It is the ward asked about.
-- is_similar     One of the five that are nearest in density among those of the same fifth; none where fewer than three are of it.
with

wards as (
    select
        ward_code,
        name as ward_name,
        population as residents,
        population / nullif(cast(area_km2 as double), 0) as per_km2,
        imd_score,
        imd_quintile,
        residents_decile1_2,
        income_deprived,
        ward_code = $ward::varchar as is_this,
    from marts.wards
    where council_ons = $council::varchar and is_current
),

own as (
    select imd_quintile, per_km2, from wards where is_this
),

near as (
    select
        wards.ward_code,
        row_number() over (order by abs(ln(wards.per_km2 / own.per_km2)), wards.ward_code) as place,
        count(*) over () as alike,
    from wards
    inner join own on wards.imd_quintile = own.imd_quintile
    where not wards.is_this and wards.per_km2 > 0 and own.per_km2 > 0
)

select
    wards.ward_code,
    wards.ward_name,
    wards.residents,
    wards.per_km2,
    wards.imd_score,
    wards.imd_quintile,
    wards.residents_decile1_2,
    wards.income_deprived,
    wards.is_this,
    coalesce(near.place <= 5 and near.alike >= 3, false) as is_similar,
from wards
left join near on wards.ward_code = near.ward_code
order by wards.is_this desc, is_similar desc, near.place nulls last, wards.ward_name, wards.ward_code
