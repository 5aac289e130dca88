-- A number at Companies House in eight characters, "1234567" as "01234567" and "SC1234" as "SC001234"; null where it is not one.
-- params: number
--
-- number   The number as published; "GB-COH-" or "gb/" may stand before it.
list_transform(
    [regexp_replace(regexp_replace(upper(number), '\s+', '', 'g'), '^GB[/-](COH[/-])?', '')],
    lambda n: case
        when regexp_matches(n, '^0+$') then null
        when regexp_matches(n, '^[0-9]{5,8}$') then lpad(n, 8, '0')
        -- A value-added tax number begins GB; no register does.
        when regexp_matches(n, '^GB') then null
        -- Mutual societies have letters behind too, up to eight in all: SP0001RS, IP0P001R.
        when regexp_matches(n, '^(IP|SP|NP|NO|RS)[0-9][0-9A-Z]{5}$') then n
        -- The letters of a register (SC, NI, OC...), then figures; some of mutuals end in a letter: IP12345R.
        when regexp_matches(n, '^([A-Z]{2}|R0)[0-9]{1,6}$') then left(n, 2) || lpad(n[3:], 6, '0')
        when regexp_matches(n, '^(IP|SP|NP|NO|RS)[0-9]{1,5}[A-Z]$') then left(n, 2) || lpad(n[3:], 6, '0')
    end
)[1]
