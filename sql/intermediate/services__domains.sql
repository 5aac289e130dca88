-- One way in which a service is named and filed, and the domains of skills that this speaks of.
-- grain: name, taxonomy
--
-- name       What the service is called.
-- taxonomy   What it is filed under, with | between; null where nothing.
-- domains    The domains, in the order of their names.
with

written as (
    select distinct name, taxonomy, name_words(name) || '|' || coalesce(name_words(taxonomy), '') as said,
    from intermediate.services__placed
),

words as (
    select domain, unnest(string_split(words, '|')) as word, from seeds.service_domains
)

select written.name, written.taxonomy, list_sort(list(distinct words.domain)) as domains,
from written
-- A word of the list stands at the beginning of a word of the text: "gardening" begins with "garden".
inner join words on contains(written.said, ' ' || words.word)
group by written.name, written.taxonomy
