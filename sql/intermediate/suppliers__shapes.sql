-- What the words of a payee's name say of it: a company, an organisation, a person.
-- grain: trading_form
--
-- trading_form        The normal form of the name, up to "trading as".
-- is_company          It bears a legal form such as LTD.
-- is_titled_person    It bears MR, MRS and the like, and no organisation's word outweighs that.
-- is_person_shaped    No organisation's word, and a forename, a surname or initials stand where a person's do.
-- is_nobody_known     A few plain words of no organisation: a person if the purpose says so.
--
-- It errs to privacy: a company that looks like a person is masked until a rule names it; the other way round would
-- publish a person.
with

words as (
    select
        words.trading_form,
        words.position,
        words.word,
        coalesce(organisation_words.kind, '') as kind,
        forenames.word is not null as is_forename,
        surnames.word is not null as is_surname,
    from intermediate.suppliers__words as words
    left join seeds.organisation_words as organisation_words on words.word = organisation_words.word
    left join (select word, from seeds.person_words where kind = 'forename') as forenames
        on words.word = forenames.word
    left join (select word, from seeds.person_words where kind = 'surname') as surnames
        on words.word = surnames.word
    -- A number behind a name is a reference, not part of it.
    where not regexp_matches(words.word, '^[0-9]+$')
),

told as (
    select
        trading_form,
        count(*) filter (kind not in ('title', 'honour')) as words,
        bool_or(kind = 'legal form') as is_company,
        -- JOHN HALL is a person; ASHTON HALL is none.
        bool_or(kind = 'organisation' or regexp_matches(word, '[0-9]'))
            or (bool_or(kind = 'place') and not bool_or(is_forename)) as is_organisation,
        bool_or(kind in ('title', 'honour')) as has_title,
        arg_min(kind, position) = 'title' as is_titled_first,
        arg_min(length(word), position) filter (kind <> 'title') as letters_after_title,
        bool_or(is_forename) as has_forename,
        arg_min(is_forename, position) as has_forename_first,
        arg_max(is_surname, position) as has_surname_last,
        count(*) filter (is_forename) as forenames,
        bool_or(word = 'AND') as has_and,
    from words
    group by trading_form
)

select
    trading_form,
    is_company,
    not is_company and (
        (has_title and not is_organisation)
        or (is_titled_first and (letters_after_title = 1 or has_forename))
        -- Example Daycare Mrs Jane Example.
        or (has_forename and regexp_matches(trading_form, '\b(MR|MRS|MISS) '))
    ) as is_titled_person,
    not is_company and not is_organisation and (
        (has_forename_first and words between 2 and 5)
        or (has_forename and words between 2 and 3)
        or (forenames >= 2 and words = 4)
        or (has_forename and has_surname_last and words between 4 and 6 and not has_and)
        -- No list of names knows other alphabets, and a company of this country writes its name in ours.
        or regexp_matches(trading_form, '[^\p{Latin}0-9 ]|[\x{FF00}-\x{FFEF}]')
        or (has_surname_last and words between 1 and 3 and not has_and)
        -- J SMITH, A B JONES, CR AND J HILL; SMITH J, COLE L AND M. Two letters are no surname: E ON is a company.
        or regexp_matches(trading_form, '^([A-Z]{1,2} ){1,2}([A-Z] )?[A-Z]{3,}( [0-9]+)?$')
        or regexp_matches(trading_form, '^[A-Z]{1,3}( [A-Z])? AND [A-Z]{1,3}( [A-Z])? [A-Z]{3,}$')
        or regexp_matches(trading_form, '^[A-Z]{3,}( [A-Z]){1,2}$')
        or regexp_matches(trading_form, '^[A-Z]{3,} [A-Z]{1,2} AND [A-Z]{1,2}$')
        or regexp_matches(trading_form, '^[A-Z]{4,} [A-Z]{2}$')
    ) as is_person_shaped,
    not is_company and not is_organisation and (words between 2 and 4 or (words = 1 and has_forename))
        as is_nobody_known,
from told
