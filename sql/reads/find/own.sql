-- What is there whatever is loaded, in our own words: pages, measures, and words with their meaning.
--
-- kind       page, measure or word.
-- key        What an address calls it.
-- name       What it is called.
-- leads_to   The page that shows a measure.
-- said       A line about it.
-- form       The normal form of its name.
-- words      What is looked through: its name; of a page its question too, and what else people call it.
with

own as (
    select 'measure' as kind, measure as key, label as name, page as leads_to, formula as said, '' as also, from seeds.measures
    union all by name
    select 'word' as kind, word as key, word as name, meaning as said, '' as also, from seeds.glossary
    union all by name
    select 'page' as kind, page as key, title as name, question as said, question || ' ' || words as also, from seeds.pages
),

-- Our own names bear no legal form and no THE, so that their normal form is their words.
forms as materialized (
    select *, upper(trim(regexp_replace(replace(name, '''', ''), '[^\p{L}\p{N}]+', ' ', 'g'))) as form, from own
)

select
    kind,
    key,
    name,
    leads_to,
    said,
    form,
    ' ' || form || rtrim(upper(regexp_replace(' ' || also, '[^\p{L}\p{N}]+', ' ', 'g'))) as words,
from forms
