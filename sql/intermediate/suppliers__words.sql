-- One word of the name under which a payee stands in law.
-- grain: trading_form, position
--
-- trading_form   The normal form of the name, up to "trading as".
-- position       Which word, from 1.
-- word           The word.
with

forms as (
    select distinct trading_form, from intermediate.suppliers__names where trading_form is not null
)

select
    trading_form,
    unnest(generate_series(1, len(string_split(trading_form, ' ')))) as position,
    unnest(string_split(trading_form, ' ')) as word,
from forms
