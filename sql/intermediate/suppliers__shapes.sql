-- What the words of a payee's name say of it: a company, an organisation, a person.
-- grain: trading_form
--
-- trading_form        The normal form of the name, up to "trading as".
-- is_company          It bears a legal form such as LTD.
-- is_titled_person    It begins or ends with MR, MRS and the like, and no other organisation's word outweighs that.
-- is_person_shaped    No organisation's word, and a forename, a surname or initials stand where a person's do.
-- is_nobody_known     Two to four plain words of no organisation: a person if the purpose says so.
with

words as (
    select
        words.trading_form,
        words.position,
        words.word,
        length(words.word) as letters,
        coalesce(organisation_words.kind, '') as kind,
        forenames.word is not null as is_forename,
        surnames.word is not null as is_surname,
    from intermediate.suppliers__words as words
    left join seeds.organisation_words as organisation_words on words.word = organisation_words.word
    left join (select word, from seeds.person_words where kind = 'forename') as forenames
        on words.word = forenames.word
    left join (select word, from seeds.person_words where kind = 'surname') as surnames
        on words.word = surnames.word
),

shapes as (
    select
        trading_form,
        count(*) filter (kind <> 'title') as words,
        bool_or(kind = 'legal form') as is_company,
        bool_or(kind = 'organisation' or regexp_matches(word, '[0-9]'))
            -- JOHN HALL is a person; ASHTON HALL is none.
            or (bool_or(kind = 'place') and not bool_or(is_forename)) as is_organisation,
        coalesce(bool_or(kind = 'title' and position = 1), false) as is_titled,
        bool_or(kind = 'title') as has_title,
        bool_or(is_forename) as has_forename,
        coalesce(bool_or(is_forename and position = 1), false) as has_forename_first,
        arg_max(is_surname, position) and not arg_min(is_surname and letters < 3, position) as has_surname_last,
        count(*) filter (letters = 1) as initials,
        count(*) filter (letters >= 3 and word <> 'AND') as names,
        arg_min(letters, position) as first_letters,
        arg_min(letters, position) filter (kind <> 'title') as after_title_letters,
        arg_max(letters, position) as last_letters,
        bool_or(word = 'AND') as has_and,
    from words
    group by trading_form
)

select
    trading_form,
    is_company,
    not is_company and (
        (has_title and not is_organisation)
        or (is_titled and (after_title_letters = 1 or has_forename))
    ) as is_titled_person,
    not is_company and not is_organisation and (
        (has_forename_first and words between 2 and 5)
        or (has_forename and words between 2 and 3)
        or (has_surname_last and words between 2 and 3 and not has_and)
        -- J SMITH, A B JONES; SMITH J. Two letters are no surname: E ON is a company.
        or (initials between 1 and 3 and names = 1 and words = initials + 1
            and (first_letters = 1 or last_letters = 1) and not has_and)
    ) as is_person_shaped,
    not is_company and not is_organisation and words between 2 and 4 as is_nobody_known,
from shapes
