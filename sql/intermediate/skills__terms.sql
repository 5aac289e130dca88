-- One way in which a skill is written in an exchange, and which skill of the short list that is.
-- kept: table
-- grain: skill, skill_scheme, skill_code
-- true: how in ('exact', 'words', 'search', 'confirmed', 'none')
--
-- skill          The skill, as written.
-- skill_scheme   The list its code is of.
-- skill_code     Its code there.
-- local_code     The skill of the short list; null where none fits.
-- domain         The domain of that, or not placed.
-- how            confirmed: a person says so; exact: its code, or its name; words: a word of it stands in the text; search: a name nearly the same; none.
-- scheme_label   What its code is called in the list it is of, where that list is loaded.
-- people         How many different people or organisations write it so.
with

written as (
    select skill, skill_scheme, skill_code, count(distinct who) as people,
    from (
        select skill, skill_scheme, skill_code, who, from staging.skills__offers
        union all
        select skill, skill_scheme, skill_code, who, from staging.skills__needs
        union all
        select skill, skill_scheme, skill_code, null, from staging.skills__matches
    ) as every
    group by all
),

forms as (
    select skill_code as local_code, label as form, from seeds.skills
    union all
    select skill_code, unnest(string_split(words, '|')), from seeds.skills where words is not null
),

labels as (
    select local_code, name_words(form) as said from forms where form is not null
),

-- A code without words is read by the name, else by the words about it, that its own list gives it.
named as (
    select written.*, schemes.label as scheme_label,
        coalesce(written.skill, schemes.label, left(schemes.about, 120)) as text,
    from written
    left join staging.skill_schemes__skills as schemes
        on written.skill_scheme = schemes.skill_scheme and written.skill_code = schemes.skill_code
    qualify row_number() over (
        partition by written.skill, written.skill_scheme, written.skill_code
        order by schemes.label is null, schemes._arrival desc, schemes._row
    ) = 1
),

texts as (
    select distinct text as skill, name_words(text) as said, from named where text is not null
),

found as (
    select texts.skill, labels.local_code, 1 as place, 0.0 as less
    from texts
    inner join labels on texts.said = labels.said and trim(labels.said) <> ''
    union all
    -- "Gardening" begins with "garden": a word of the list stands at the beginning of a word of the text, a short one alone.
    select texts.skill, labels.local_code, 2, -length(labels.said)
    from texts
    inner join labels
        on contains(texts.said, if(length(trim(labels.said)) > 3, rtrim(labels.said), labels.said)) and trim(labels.said) <> ''
    union all
    select texts.skill, labels.local_code, 3, -name_similarity(trim(texts.said), trim(labels.said))
    from texts
    inner join labels on length(trim(labels.said)) >= 4
    where name_similarity(trim(texts.said), trim(labels.said)) >= 82
),

best as (
    select skill, arg_min(local_code, (place, less, local_code)) as local_code, min(place) as place, from found group by skill
)

select
    written.skill,
    written.skill_scheme,
    written.skill_code,
    written.scheme_label,
    coalesce(decided.local_code, coded.skill_code, best.local_code) as local_code,
    coalesce(listed.domain, 'not placed') as domain,
    case
        when decided.local_code is not null then 'confirmed'
        when coded.skill_code is not null or best.place = 1 then 'exact'
        when best.place = 2 then 'words'
        when best.place = 3 then 'search'
        else 'none'
    end as how,
    written.people,
from named as written
left join intermediate.skills__decided as decided on name_words(written.text) = decided.said
left join seeds.skills as coded on coalesce(written.skill_scheme, 'local') = 'local' and lower(written.skill_code) = coded.skill_code
left join best on written.text = best.skill
left join seeds.skills as listed on coalesce(decided.local_code, coded.skill_code, best.local_code) = listed.skill_code
