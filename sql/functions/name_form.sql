-- The normal form of a name, which makes two spellings one supplier: its words, without THE before or behind; null where it has none.
-- params: name
--
-- name   A name as published.
nullif(trim(regexp_replace(name_words(name), '^ THE | THE $', ' ')), '')
