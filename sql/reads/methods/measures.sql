-- The measures that the pages show, each with its formula, its limits and the SQL that defines it.
--
-- measure     Its name in addresses.
-- label       What people call it.
-- page        The page that shows it.
-- stands_on   The SQL that defines it: a table of metrics, or a question.
-- field       The column of that question; null of metrics.
-- sources     Whose rows it counts, by name.
-- formula     How it is worked out.
-- limits      What it does not say; null where the head of its SQL does.
-- why         Why it is told so, or whose measure it is.
select
    measure,
    label,
    page,
    stands_on,
    field,
    string_split(sources, '|') as sources,
    formula,
    limits,
    because as why,
from seeds.measures
order by page, label
