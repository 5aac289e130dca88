-- The rule of seeds.payee_rules that decides what a payee is, where one does.
-- grain: trading_form
--
-- trading_form      The normal form of the name, up to "trading as".
-- payee_type        What the rule says the payee is.
-- is_pass_through   Whether money paid to it is only passed on.
-- is_whole          The rule names this payee and no other, so it holds for companies too.
with

rules as (
    select
        phrase,
        string_split(phrase, ' ')[1] as first_word,
        stands,
        payee_type,
        is_pass_through = 'yes' as is_pass_through,
    from seeds.payee_rules
),

-- A name meets only the rules that begin with one of its words: a hash join instead of names times rules.
met as (
    select words.trading_form, rules.*,
    from intermediate.suppliers__words as words
    inner join rules on words.word = rules.first_word
    where
        case rules.stands
            when 'whole' then words.trading_form = rules.phrase
            when 'first' then starts_with(words.trading_form || ' ', rules.phrase || ' ')
            when 'last' then ends_with(' ' || words.trading_form, ' ' || rules.phrase)
            else contains(' ' || words.trading_form || ' ', ' ' || rules.phrase || ' ')
        end
)

-- The longest phrase is the most particular: COUNCIL FOR VOLUNTARY SERVICE says more than COUNCIL.
select
    trading_form,
    arg_max(payee_type, rank) as payee_type,
    arg_max(is_pass_through, rank) as is_pass_through,
    max(rank) >= 1000 as is_whole,
from (
    select met.*, length(phrase) + if(stands = 'whole', 1000, 0) as rank,
    from met
)
group by trading_form
