-- One way in which a skill is written in an exchange, and which skill of the short list that is.
-- kept: table
-- grain: skill, skill_scheme, skill_code
-- true: how in ('exact', 'words', 'search', 'none')
--
-- skill          The skill, as written.
-- skill_scheme   The list its code is of.
-- skill_code     Its code there.
-- local_code     The skill of the short list; null where none fits.
-- domain         The domain of that, or not placed.
-- how            exact: its code, or its name; words: a word of it stands in the text; search: a name nearly the same; none.
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

texts as (
    select distinct skill, name_words(skill) as said, from written where skill is not null
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
    coalesce(coded.skill_code, best.local_code) as local_code,
    coalesce(listed.domain, 'not placed') as domain,
    case
        when coded.skill_code is not null or best.place = 1 then 'exact'
        when best.place = 2 then 'words'
        when best.place = 3 then 'search'
        else 'none'
    end as how,
    written.people,
from written
left join seeds.skills as coded on coalesce(written.skill_scheme, 'local') = 'local' and lower(written.skill_code) = coded.skill_code
left join best on written.skill = best.skill
left join seeds.skills as listed on coalesce(coded.skill_code, best.local_code) = listed.skill_code
