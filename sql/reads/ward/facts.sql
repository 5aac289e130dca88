-- What is known of one ward: its vintage, its people, its need, and what each rests on.
--
-- per_km2          Residents for each square kilometre.
-- score_basis      What the mean deprivation score rests on.
-- most_deprived    Residents of the most deprived fifth of England's small areas.
-- later_vintage    A later arrangement of wards that no boundaries are loaded of; null where none is known.
-- later_wards      How many wards that has.
-- later_from       Its first day, where a history of codes says it.
-- drawn            How many wards of its council are drawn in its vintage.
-- has_services     A directory of services in the council is loaded.
select
    wards.ward_code,
    wards.name as ward_name,
    wards.vintage,
    wards.valid_from,
    wards.valid_to,
    wards.population as residents,
    wards.population_basis as residents_basis,
    wards.households,
    wards.area_km2,
    wards.population / nullif(cast(wards.area_km2 as double), 0) as per_km2,
    wards.imd_score,
    wards.imd_basis as score_basis,
    wards.imd_quintile,
    wards.residents_decile1_2 as most_deprived,
    wards.income_deprived,
    sets.wards as drawn,
    sets.later_vintage,
    sets.later_wards,
    sets.later_from,
    exists (select 1 from marts.services as listed where listed.council_ons = wards.council_ons) as has_services,
from marts.wards as wards
left join marts.ward_sets as sets on wards.council_ons = sets.council_ons and wards.vintage = sets.vintage
where wards.council_ons = $council::varchar and wards.ward_code = $ward::varchar and wards.is_current
