-- A department, category or description that may name a person.
-- kept: table
-- grain: text
--
-- text             The words as published.
-- is_label         It names a person where it stands as a department or a category.
-- is_description   It names a person where it stands as a description.
with

-- Names of people who were paid: they may stand in what somebody else was paid for.
people as (
    select distinct names.trading_form
    from intermediate.suppliers__names as names
    inner join intermediate.suppliers__identities as identities on names.supplier = identities.supplier
    anti join intermediate.suppliers__rules as rules on names.trading_form = rules.trading_form
    where identities.payee_type = 'individual'
),

plain as (
    select words.trading_form, words.position, words.word,
    from intermediate.suppliers__words as words
    semi join people on words.trading_form = people.trading_form
    anti join seeds.organisation_words as organisation_words on words.word = organisation_words.word
    anti join (select word from seeds.person_words where kind = 'everyday') as everyday on words.word = everyday.word
    where not regexp_matches(words.word, '[0-9]')
),

paid as (
    select distinct least(one.word, two.word) || ' ' || greatest(one.word, two.word) as pair,
    from plain as one
    inner join plain as two on one.trading_form = two.trading_form and one.position + 1 = two.position
    where length(one.word) + length(two.word) > 4
),

-- GRANT THORNTON is nobody's name.
firms as (
    select distinct least(first, second) || ' ' || greatest(first, second) as pair,
    from (
        select
            unnest(string_split(phrase, ' ')[:-2]) as first,
            unnest(string_split(phrase, ' ')[2:]) as second,
        from seeds.payee_rules
        where payee_type in ('supplier', 'public_body') and contains(phrase, ' ')
    )
),

paired as (
    select
        pairs.words,
        bool_or((pairs.is_name or paid.pair is not null) and not pairs.is_organisation) as is_label,
        true as is_description,
    from intermediate.payments__text_pairs as pairs
    left join paid on pairs.pair = paid.pair
    anti join firms on pairs.pair = firms.pair
    where pairs.is_name or pairs.is_doubtful or paid.pair is not null
    group by pairs.words
),

doubted as (
    select texts.text,
    from intermediate.payments__texts as texts
    semi join paired on texts.words = paired.words
),

-- What many are paid for is a purpose, not a person.
used as (
    select text,
    from (
        select department as text, supplier, from staging.spending__payments
        semi join doubted on department = doubted.text
        union
        select category, supplier, from staging.spending__payments
        semi join doubted on category = doubted.text
        union
        select description, supplier, from staging.spending__payments
        semi join doubted on description = doubted.text
    )
    group by text
    having count(*) >= 10
),

titled as (
    select
        text,
        -- In this case of letters: MS is a company's, Master a plan.
        regexp_matches(text, '\b(Mr|Mrs|Ms|Miss|Mx|MR|MRS|MISS)\b\.?\s+[A-Za-z]')
        or regexp_matches(text, '\b(Cllr|CLLR)\b\.?\s+[A-Z][A-Za-z]*\.?\s+[A-Z]') as is_label,
        -- A title, an email address, a birthday, a National Insurance number, an alphabet that no list of names knows.
        regexp_matches(
            text,
            '(?i)\b(mr|mrs|ms|miss|master|mx|mstr|dr|doctor|prof|professor|rev''?d|reverend|cllr|councillor|dob|d\.o\.b)\b'
            || '|[a-z0-9._%+-]+@[a-z0-9-]+\.[a-z]|\b[a-z]{2} ?([0-9]{2} ?){3}[a-d]\b'
            || '|[\p{Cyrillic}\p{Arabic}\p{Hebrew}\p{Han}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Tamil}]'
            || '|[\x{FF21}-\x{FF5A}]'
        ) as is_description,
    from intermediate.payments__texts
)

select
    titled.text,
    texts.is_label and (titled.is_label or (coalesce(paired.is_label, false) and used.text is null)) as is_label,
    texts.is_description and (
        titled.is_description or (coalesce(paired.is_description, false) and used.text is null)
    ) as is_description,
from titled
inner join intermediate.payments__texts as texts on titled.text = texts.text
left join paired on texts.words = paired.words
left join used on titled.text = used.text
where
    (texts.is_label and (titled.is_label or (paired.is_label and used.text is null)))
    or (texts.is_description and (titled.is_description or (paired.is_description and used.text is null)))
