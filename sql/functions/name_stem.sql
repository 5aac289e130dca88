-- What is left of a normal form without the legal form at its end; the form itself where nothing is left.
-- params: form
--
-- form   A normal form, as name_form makes it.
coalesce(
    nullif(regexp_replace(form, '( (LTD|PLC|LLP|LP|CIC|SCIO|CIO|CLG|CYF|CYFYNGEDIG|CCC|CBC|PAC))+$', ''), ''), form
)
