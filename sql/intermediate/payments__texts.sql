-- One text that stands beside payments: a department, a category or a description.
-- kept: table
-- grain: text
--
-- text             The words as published.
-- words            Its words and commas with one blank between; no accents, figures or signs.
-- is_label         A department or a category: payments are counted under it.
-- is_description   The purpose of a payment.
with

-- Over distinct words, not payments: telling them apart costs little, reading them once a payment much.
texts as (
    select department as text, true as is_label, from staging.spending__payments group by department
    union all
    select category, true, from staging.spending__payments group by category
    union all
    select description, false, from staging.spending__payments group by description
),

one as (
    select
        text,
        bool_or(is_label) as is_label,
        bool_or(not is_label) as is_description,
    from texts
    where text is not null
    group by text
),

-- What is not seen, and the 's of a genitive, are nothing. Asked first whether there are any: replacing takes ten times as long.
whole as (
    select
        one.*,
        if(
            regexp_matches(text, '[''’\x{200B}-\x{200D}\x{2060}\x{FEFF}\x{00AD}]'),
            regexp_replace(text, '[\x{200B}-\x{200D}\x{2060}\x{FEFF}\x{00AD}]|[''’`]s?\b', '', 'g'),
            text
        ) as seen,
    from one
),

-- JaneExample is two words.
apart as (
    select
        whole.*,
        regexp_replace(
            if(
                regexp_matches(seen, '\p{Ll}\p{Lu}'),
                regexp_replace(seen, '(\p{Ll})(\p{Lu})', '\1 \2', 'g'),
                seen
            ),
            '[^\p{L},]+', ' ', 'g'
        ) as letters,
    from whole
)

select
    text,
    trim(strip_accents(if(
        contains(letters, ','), regexp_replace(replace(letters, ',', ' , '), ' +', ' ', 'g'), letters
    ))) as words,
    is_label,
    is_description,
from apart
