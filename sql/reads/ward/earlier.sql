-- Which earlier wards the people of one ward lived in, through small areas.
--
-- ward_code    The earlier ward.
-- ward_name    Its name; another ward of today may bear it.
-- vintage      The year of the lookup that knows it.
-- share_pct    How much of the earlier ward's people live in this one.
-- residents    How many that are; null where residents are not loaded.
-- method       What the share rests on.
with

names as (
    select ward_code, arg_max(name, vintage) as ward_name, from marts.wards group by ward_code
)

select
    parts.from_code as ward_code,
    coalesce(names.ward_name, parts.from_code) as ward_name,
    parts.from_vintage as vintage,
    100 * parts.share_of_residents as share_pct,
    cast(round(parts.residents) as bigint) as residents,
    parts.method,
from marts.crosswalks as parts
left join names on parts.from_code = names.ward_code
where parts.to_code = $ward::varchar
    and parts.from_kind = 'ward'
    and parts.from_code <> parts.to_code
    and parts.from_vintage < parts.to_vintage
    and parts.share_of_residents >= 0.01
order by parts.residents desc nulls last, share_pct desc, ward_name
