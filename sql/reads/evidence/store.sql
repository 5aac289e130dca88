-- The store in use: its version, when it was built, and by which version of the product.
--
-- version           The store's name.
-- built_at          When it was built, UTC.
-- is_demo           Whether everything in it is fictional.
-- product           The version of the product that built it.
select
    version,
    built_at,
    is_demo,
    product,
from raw._store
