-- What is left of a name without its legal form, THE, what stands behind "trading as", and a ledger's own notes; null where nothing is.
-- params: name
--
-- name   A name as published. UK, HOLDINGS, GROUP, years and places stay: they tell companies apart.
nullif(trim(regexp_replace(
    replace(replace(replace(replace(replace(replace(
        regexp_replace(regexp_replace(
            name_words(name),
            -- A ledger's number, and its note to itself.
            '^ ([0-9]{5,} )?((DO NOT|DONT) USE )?', ' '),
            '(\S) (T A|T AS|TRADING AS|DO NOT USE|DONT USE|NOT IN USE|BACS|BACS ONLY) (.* )?$', '\1 '),
        ' THE ', ' '),
        ' SAINT ', ' ST '),
        ' CENTRES ', ' CENTRE '),
        ' CENTER ', ' CENTRE '),
        ' COMPANY ', ' CO '),
        ' UNITED KINGDOM ', ' UK '),
    '( (LTD|PLC|LLP|LP|CIC|SCIO|CIO|CLG|CYF|CYFYNGEDIG|CCC|CBC|PAC))+ $', ' '
)), '')
