"""GLOSSARY.md and docs/measures.md, from the lists of words and measures that a page shows too."""

from collections.abc import Iterable
from pathlib import Path

from warehouse import definition
from warehouse.seeds import seed

GLOSSARY = """\
# Glossary

One word per idea, in the pages, the SQL, the Python and the documents alike.
What is not here is plain English.

Made from `sql/seeds/glossary.csv`, which the page "Methods" shows; a test keeps it fresh.
"""
MEASURES = """\
# Measures

Every measure that the pages show. Made from `sql/seeds/measures.csv` and from the head of the SQL named in
the last column, which is the definition; the page "Methods" shows the same with that SQL and a version. A
test keeps it fresh. Why the measures are what they are: [methods.md](methods.md).
"""


def glossary(sql: Path) -> str:
    """GLOSSARY.md, whole."""
    rows = (
        [f"**{row['word']}**", row["meaning"], row["not_said"]]
        for row in seed("glossary", sql).iter_rows(named=True)
    )
    return "\n".join([GLOSSARY, *_table(["word", "meaning", "not"], rows), ""])


def measures(sql: Path) -> str:
    """docs/measures.md, whole: a table a page."""
    parts, frame = [MEASURES], seed("measures", sql)
    for page in frame["page"].unique(maintain_order=True):
        found = frame.filter(frame["page"] == page).iter_rows(named=True)
        heading = ["measure", "what it is", "how it is worked out", "what it does not say", "SQL"]
        parts += [f"## {page.capitalize()}\n", *_table(heading, (_measure(sql, row) for row in found)), ""]
    return "\n".join(parts)


def _measure(sql: Path, row: dict[str, str]) -> list[str]:
    found = definition.define(sql, row["stands_on"], row["field"])
    field = f" `{row['field']}`" if row["field"] else ""
    return [
        f"**{row['label']}**",
        found.about,
        row["formula"],
        row["limits"] or found.caveat,
        f"`{row['stands_on']}`{field}",
    ]


def _table(heading: list[str], rows: Iterable[list[str]]) -> list[str]:
    cells = [heading, ["---"] * len(heading), *rows]
    said = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in cells]
    return [f"| {line} |" if "---" not in line else "|" + line.replace(" ", "") + "|" for line in said]
