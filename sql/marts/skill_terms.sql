-- One way in which several people write a skill, or a list does, and which skill of the short list it is taken for.
-- grain: term, skill_scheme, skill_code
--
-- term           The skill, as written; only what at least as many people write as counts of people are shown from.
-- skill_scheme   The list its code is of.
-- skill_code     Its code there.
-- local_code     The skill of the short list; null where none fits.
-- label          Its name.
-- domain         Its domain, or not placed.
-- how            confirmed: a person says so; exact: its code, or its name; words: a word of it stands in the text; search: a name nearly the same; none.
-- scheme_label   What its code is called in the list it is of, where that list is loaded.
select
    terms.skill as term,
    terms.skill_scheme,
    terms.skill_code,
    terms.local_code,
    listed.label,
    terms.domain,
    terms.how,
    terms.scheme_label,
from intermediate.skills__terms as terms
left join seeds.skills as listed on terms.local_code = listed.skill_code
-- What few people write may say who they are.
where terms.people >= getvariable('people_threshold')
