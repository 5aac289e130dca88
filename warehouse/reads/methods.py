"""How the figures are worked out: the measures, the words, and the words that are not used."""

import polars as pl

from warehouse import definition
from warehouse.ask import ask
from warehouse.settings import settings


def measures() -> pl.DataFrame:
    """The measures that the pages show, each with its formula, its limits and the SQL that defines it.

    Beside them, from the head of that SQL and what it stands on: `definition`, `caveat`, `others` (how many
    other sources names, places and numbers come from), `version` and `sql`.
    """
    frame = ask("methods/measures")
    folder = settings().root / "sql"
    found = [definition.define(folder, *row) for row in frame.select("stands_on", "field").iter_rows()]
    told = list(zip(found, frame["sources"].to_list(), strict=True))
    return frame.with_columns(
        pl.Series("definition", [each.about for each in found], pl.String),
        pl.Series("caveat", [each.caveat for each in found], pl.String),
        pl.Series("others", [len(set(each.sources) - set(said)) for each, said in told], pl.Int64),
        pl.Series("version", [each.version for each in found], pl.String),
        pl.Series("sql", [each.sql for each in found], pl.String),
    )


def glossary() -> pl.DataFrame:
    """The words of the product, what each means here, and what is not said for it."""
    return ask("methods/glossary")


def avoided_words() -> pl.DataFrame:
    """The words that no page and no document uses, what is said instead, and why."""
    return ask("methods/avoided_words")


def accessibility() -> str | None:
    """What the product says of its accessibility: docs/accessibility.md; None where that is missing."""
    file = settings().root / "docs" / "accessibility.md"
    return file.read_text(encoding="utf-8") if file.exists() else None
