-- The words that no page and no document uses, what is said instead, and why.
--
-- word      The word.
-- instead   What is said instead.
-- why       Why it is not used.
select word, instead, because as why,
from seeds.avoided_words
order by word
