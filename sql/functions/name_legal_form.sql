-- The legal form that a name bears at its end: ltd, plc, llp, lp, cic, cio, scio or clg; null where it bears none.
-- params: name
--
-- name   A name as published; the Welsh forms count as the English ones.
nullif(lower(regexp_extract(
    replace(replace(replace(replace(replace(rtrim(name_words(name)) || ' ',
        ' CYFYNGEDIG ', ' LTD '), ' CYF ', ' LTD '), ' CCC ', ' PLC '), ' CBC ', ' CIC '), ' PAC ', ' LLP '),
    ' (LTD|PLC|LLP|LP|CIC|SCIO|CIO|CLG) $', 1
)), '')
