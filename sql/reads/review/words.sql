-- How texts of exchanges were taken for skills; those that fit nothing or are guessed come first.
--
-- term     The text, as written; of a code alone what its list calls it.
-- label    The skill it is taken for; null where none fits.
-- domain   Its domain.
-- how      none, search, words, exact or confirmed.
select distinct coalesce(term, scheme_label) as term, label, domain, how,
from marts.skill_terms
where coalesce(term, scheme_label) is not null
order by list_position(['none', 'search', 'words', 'exact', 'confirmed'], how), 1, label
limit $limit::bigint
