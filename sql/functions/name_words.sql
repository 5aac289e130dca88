-- The words of a name, spelt one way: upper case, no accents or punctuation, LTD, PLC, CIC, a blank before and after each.
-- params: name
--
-- name   A name as published.
replace(replace(replace(replace(replace(replace(replace(replace(
    ' ' || trim(regexp_replace(
        replace(regexp_replace(upper(strip_accents(name)), '[''’`]', '', 'g'), '&', ' AND '),
        '[^\p{L}\p{N}]+', ' ', 'g'
    )) || ' ',
    ' PUBLIC LIMITED COMPANY ', ' PLC '),
    ' COMMUNITY INTEREST COMPANY ', ' CIC '),
    ' LIMITED LIABILITY PARTNERSHIP ', ' LLP '),
    ' LIMITED ', ' LTD '),
    ' L T D ', ' LTD '),
    ' P L C ', ' PLC '),
    ' L L P ', ' LLP '),
    ' C I C ', ' CIC '
)
