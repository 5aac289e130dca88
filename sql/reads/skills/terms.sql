-- How texts were taken for skills of the short list; only texts that several people write.
--
-- term       The skill, as written.
-- label      The skill it is taken for; null where none fits.
-- domain     Its domain.
-- how        confirmed, exact, words, search or none.
select coalesce(term, scheme_label, skill_code) as term, label, domain, how,
from marts.skill_terms
where len($domains::varchar[]) = 0 or list_contains($domains::varchar[], domain)
order by how = 'none' desc, how = 'search' desc, how = 'words' desc, term
