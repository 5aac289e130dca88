-- The words of the product, what each means here, and what is not said for it.
--
-- word       The word.
-- meaning    What it means here; code between backticks.
-- not_said   Words that are not used for it.
select word, meaning, not_said,
from seeds.glossary
order by lower(word)
