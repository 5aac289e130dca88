-- The org-id of a charity by its registered number: GB-CHC-, GB-SC- or GB-NIC-; null where it is not such a number.
-- params: number
--
-- number   The number as published: six or seven figures, or SC or NIC and figures; "GB-CHC-" may stand before it.
list_transform(
    [regexp_replace(regexp_replace(upper(number), '\s+', '', 'g'), '^GB-(CHC|SC|NIC)-', '')],
    lambda n: case
        when regexp_matches(n, '^0+$') then null
        when regexp_matches(n, '^SC[0-9]{1,6}$') then 'GB-SC-SC' || lpad(n[3:], 6, '0')
        -- Without its letters a number of Northern Ireland cannot be told from one of England and Wales.
        when regexp_matches(n, '^NIC?[0-9]{6}$') then 'GB-NIC-' || right(n, 6)
        when regexp_matches(upper(number), '^\s*GB-NIC-') and regexp_matches(n, '^[0-9]{6}$') then 'GB-NIC-' || n
        when regexp_matches(n, '^0*[1-9][0-9]{5,6}$') then 'GB-CHC-' || ltrim(n, '0')
    end
)[1]
