-- Two words that stand side by side in a text and may be a person's name.
-- grain: words, position
--
-- words            The words of a text, as in intermediate.payments__texts.
-- position         Where the pair begins, counting words and commas from 1.
-- pair             The two words, upper case, no accents, in the order of the alphabet.
-- is_name          A forename and a word that no list knows as anything else, or a surname, a comma and a forename.
-- is_doubtful      A forename or an initial beside a surname or a place: Jane Hall, J Smith.
-- is_organisation  The name of what is named after somebody: Jane Example Trust.
with

-- Texts that differ by a number only, as many do, are looked at once.
spelt as (
    select
        words as text,
        -- In a text all in capitals, or with none, capitals say nothing.
        words = upper(words) or words = lower(words) as is_one_case,
        string_split(words, ' ') as words,
    from (select distinct words from intermediate.payments__texts where contains(words, ' '))
),

beside as (
    select
        text,
        is_one_case,
        unnest(generate_series(1, len(words) - 1)) as position,
        unnest(words[:-2]) as word,
        unnest(words[2:]) as next,
        unnest(list_append(words[3:], '')) as after,
        unnest(list_prepend('', words[:-3])) as before,
    from spelt
),

-- The name's two words: a comma or one initial may stand between.
ordered as (
    select
        text,
        position,
        upper(word) as first,
        upper(if(is_apart, after, next)) as second,
        if(is_apart, '', upper(after)) as after,
        upper(before) as before,
        next = ',' as has_comma,
        is_one_case or regexp_matches(word, '^\p{Lu}') as is_first_capital,
        is_one_case or regexp_matches(if(is_apart, after, next), '^\p{Lu}') as is_second_capital,
    from (
        select
            beside.*,
            next = ',' or (length(next) = 1 and length(word) > 1 and length(after) > 1) as is_apart,
        from beside
    )
    where word <> ','
),

known as (
    select
        coalesce(people.word, organisations.word) as word,
        coalesce(people.is_forename, false) as is_forename,
        coalesce(people.is_surname, false) as is_surname,
        coalesce(people.is_everyday, false) as is_everyday,
        coalesce(organisations.kind, '') as kind,
    from (
        select
            word,
            bool_or(kind = 'forename') as is_forename,
            bool_or(kind = 'surname') as is_surname,
            bool_or(kind = 'everyday') as is_everyday,
        from seeds.person_words
        group by word
    ) as people
    full join (select word, min(kind) as kind, from seeds.organisation_words group by word) as organisations
        on people.word = organisations.word
),

judged as (
    select
        ordered.*,
        coalesce(one.is_forename, false) as is_forename,
        coalesce(one.is_surname, false) as is_surname,
        coalesce(one.is_everyday, false) as is_everyday,
        coalesce(one.kind, '') as kind,
        coalesce(two.is_forename, false) as is_second_forename,
        coalesce(two.is_surname, false) as is_second_surname,
        coalesce(two.is_everyday, false) as is_second_everyday,
        coalesce(two.kind, '') as second_kind,
        after in (
            'LTD', 'LIMITED', 'PLC', 'LLP', 'CIC', 'TRUST', 'FOUNDATION', 'SCHOOL', 'ACADEMY', 'COLLEGE', 'CENTRE', 'HOUSE'
        ) as is_organisation,
    from ordered
    left join known as one on ordered.first = one.word
    left join known as two on ordered.second = two.word
    where ordered.second <> '' and ordered.before not in ('ST', 'SAINT', 'STS')
)

select
    text as words,
    position,
    least(first, second) || ' ' || greatest(first, second) as pair,
    coalesce(if(
        has_comma,
        is_second_forename and is_first_capital and is_second_capital and length(first) > 1
        and not is_everyday and (is_surname or kind = '') and (not is_second_everyday or is_surname),
        (is_forename and is_second_surname and (is_second_capital or not is_everyday))
        or (
            is_forename and is_second_capital and length(second) > 1 and second_kind = ''
            and not is_everyday and not is_second_everyday
        )
        or (is_surname and is_second_forename and kind = '' and is_second_capital and not is_second_everyday)
    ), false) as is_name,
    is_second_capital and (
        (is_forename and not is_everyday and second_kind = 'place' and not has_comma)
        or (length(first) = 1 and is_second_surname and second_kind = '' and not has_comma)
        or (length(second) = 1 and is_surname and kind = '' and has_comma)
    ) as is_doubtful,
    is_organisation,
from judged
where
    is_forename or is_second_forename or length(first) = 1
    or (length(second) = 1 and is_surname)
    or (kind = '' and second_kind = '' and not is_everyday and not is_second_everyday)
