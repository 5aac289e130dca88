-- One skill or occupation of a scheme: what its code means.
-- grain: skill_scheme, skill_code
--
-- skill_scheme   esco, soc2020 or ssc.
-- skill_code     Its code there.
-- label          What it is called; null where no list loaded gives it a name.
-- other_labels   Other names, one a line.
-- parent_code    What it is part of.
-- about          What it means.
-- _file          The file of the list that tells its name, else of the latest.
-- _row           The line of it.
select
    skills.skill_scheme,
    skills.skill_code,
    arg_max(skills.label, (skills.label is not null, skills._arrival, -skills._row)) as label,
    arg_max(skills.other_labels, (skills.other_labels is not null, skills._arrival, -skills._row)) as other_labels,
    arg_max(skills.parent_code, (skills.parent_code is not null, skills._arrival, -skills._row)) as parent_code,
    arg_max(skills.about, (skills.about is not null, skills._arrival, -skills._row)) as about,
    arg_max(skills._file, (skills.label is not null, skills._arrival, -skills._row)) as _file,
    arg_max(skills._row, (skills.label is not null, skills._arrival, -skills._row)) as _row,
from staging.skill_schemes__skills as skills
inner join intermediate.arrivals__current as arrivals on skills._arrival = arrivals.arrival
group by skills.skill_scheme, skills.skill_code
