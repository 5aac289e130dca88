-- Who lives in one ward, by the best count, and how deprived its people are.
-- kept: table
-- grain: ward_code
--
-- ward_code             The ward.
-- population            Usual residents.
-- population_basis      census table; OA best fit (as published, or summed here: "OA best fit, summed here");
--                       mid-year estimate; LSOA best fit; or "LSOA best fit, summed here", wrong by up to a fifth.
-- counted_on            The day of a published count; null for one summed here.
-- households            Households, where published.
-- imd_score             Mean score of the indices of 2025, by residents of its parts.
-- imd_basis             What the mean rests on.
-- residents_decile1_2   Residents in the most deprived fifth of England's small areas.
-- income_deprived       Residents who are deprived by income: the rates of its parts times their residents.
with

published as (
    select area_code as ward_code, residents, basis, counted_on, households, imd_score, residents_decile1_2,
    from intermediate.places__residents
    where area_kind = 'ward'
),

summed as (
    select
        parts.ward_code,
        -- Of the lookups that were used, the one that most parts come from.
        mode(parts.basis) as basis,
        if(bool_and(parts.residents is not null), sum(parts.residents), null) as residents,
        -- Where residents are not loaded, each part counts alike: a mean score is hardly another for it.
        if(
            bool_and(parts.residents is not null),
            sum(parts.residents * indices.imd_score) / nullif(sum(parts.residents), 0),
            sum(parts.share * indices.imd_score) / sum(parts.share)
        ) as imd_score,
        sum(parts.residents) filter (indices.imd_decile <= 2) as residents_decile1_2,
        sum(parts.residents * indices.income_rate) as income_deprived,
        bool_and(indices.lsoa_code is not null) as is_scored,
    from intermediate.places__ward_parts as parts
    inner join intermediate.places__small_areas as atoms on parts.atom_code = atoms.atom_code
    left join intermediate.places__deprivation as indices
        on atoms.lsoa21_code = indices.lsoa_code and indices.edition = '2025'
    where parts.is_best
    group by parts.ward_code
),

both_known as (
    select
        coalesce(published.ward_code, summed.ward_code) as ward_code,
        published.residents as published,
        published.basis,
        published.counted_on,
        published.households,
        published.imd_score as published_score,
        published.residents_decile1_2 as published_decile1_2,
        summed.residents as summed,
        left(summed.basis, 2) = 'OA' as is_fine,
        summed.basis as summed_basis,
        if(summed.is_scored, summed.imd_score, null) as summed_score,
        if(summed.is_scored, coalesce(summed.residents_decile1_2, 0), null) as summed_decile1_2,
        if(summed.is_scored, summed.income_deprived, null) as income_deprived,
        case
            when published.basis in ('census table', 'OA best fit') then true
            when summed.residents is null then true
            when left(summed.basis, 2) = 'OA' then false
            else published.residents is not null
        end as is_published,
    from published
    full join summed on published.ward_code = summed.ward_code
)

select
    ward_code,
    cast(round(if(is_published, published, summed)) as bigint) as population,
    case
        when is_published then basis
        when is_fine then 'OA best fit, summed here'
        else 'LSOA best fit, summed here'
    end as population_basis,
    if(is_published, counted_on, null) as counted_on,
    cast(round(households) as bigint) as households,
    if(is_published and published_score is not null, published_score, summed_score) as imd_score,
    case
        when is_published and published_score is not null then 'published, by residents of output areas'
        when summed_score is null then null
        when summed is null then summed_basis || ', parts counted alike'
        else summed_basis || ', by residents'
    end as imd_basis,
    cast(
        round(if(is_published and published_decile1_2 is not null, published_decile1_2, if(summed is null, null, summed_decile1_2)))
        as bigint
    ) as residents_decile1_2,
    if(summed is null, null, income_deprived) as income_deprived,
from both_known
