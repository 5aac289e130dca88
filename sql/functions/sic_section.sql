-- The section of SIC 2007 that a code or a division lies in, as Q for "88100 - Social work"; V for 99999, dormant; null where there is no code.
-- params: code
--
-- code   A class of five figures, its leading nought dropped or not, with or without its words.
-- The published counts have hardly anybody in U, so dormant companies (99999) are not counted there but under V.
list_transform(
    [lpad(nullif(regexp_extract(code, '^\s*([0-9]{4,5})\b', 1), ''), 5, '0')],
    lambda c: case
        when c = '99999' then 'V'
        when c[:2] between '01' and '03' then 'A'
        when c[:2] between '05' and '09' then 'B'
        when c[:2] between '10' and '33' then 'C'
        when c[:2] = '35' then 'D'
        when c[:2] between '36' and '39' then 'E'
        when c[:2] between '41' and '43' then 'F'
        when c[:2] between '45' and '47' then 'G'
        when c[:2] between '49' and '53' then 'H'
        when c[:2] between '55' and '56' then 'I'
        when c[:2] between '58' and '63' then 'J'
        when c[:2] between '64' and '66' then 'K'
        when c[:2] = '68' then 'L'
        when c[:2] between '69' and '75' then 'M'
        when c[:2] between '77' and '82' then 'N'
        when c[:2] = '84' then 'O'
        when c[:2] = '85' then 'P'
        when c[:2] between '86' and '88' then 'Q'
        when c[:2] between '90' and '93' then 'R'
        when c[:2] between '94' and '96' then 'S'
        when c[:2] between '97' and '98' then 'T'
        when c[:2] = '99' then 'U'
    end
)[1]
