"""The lists of the page of methods: every measure, every word, and the words that are not used."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced


@traced
def measures(frame: pl.DataFrame) -> Figure:
    """A row for each measure: the answer of `methods.measures`, with `page_name` and `counted` in words."""
    told = frame.with_columns(
        definition=pl.col("definition").map_elements(words.capital, pl.String),
        limits=pl.coalesce("limits", "caveat"),
    )
    return Figure(
        key="measures",
        title=f"{words.count(frame.height, 'measure')}, each with its formula and limits",
        subtitle="Measures that the pages show: what each is, how it is worked out, what it does not say",
        sentence="The version of a measure changes with its SQL and with all that this SQL stands on: two "
        "papers with the same version were worked out alike.",
        chart=None,
        table=told,
        fields=(
            Field("label", "Measure"),
            Field("page_name", "Page"),
            Field("definition", "What it is"),
            Field("formula", "How it is worked out"),
            Field("limits", "What it does not say"),
            Field("counted", "Whose rows it counts"),
            Field("version", "Version"),
            Field("why", "Why it is told so"),
            Field("stands_on", "SQL"),
        ),
    )


@traced
def glossary(frame: pl.DataFrame) -> Figure:
    """A row for each word: the answer of `methods.glossary`."""
    plain = pl.col("meaning", "not_said").str.replace_all("[`*]", "")
    return Figure(
        key="glossary",
        title=f"{words.count(frame.height, 'word')} and what they mean here",
        subtitle="Words of the pages, the SQL and the documents, one for each idea",
        sentence="What is not listed is plain English.",
        chart=None,
        table=frame.with_columns(plain),
        fields=(
            Field("word", "Word"),
            Field("meaning", "What it means here"),
            Field("not_said", "Not said for it"),
        ),
    )


@traced
def avoided(frame: pl.DataFrame) -> Figure:
    """A row for each word that is not used: the answer of `methods.avoided_words`."""
    return Figure(
        key="avoided-words",
        title=f"{words.count(frame.height, 'word')} that no page says",
        subtitle="Words a reader might expect, what is said instead, and why",
        sentence="A test holds every page, document and file to it. What a publisher says is shown as it is.",
        chart=None,
        table=frame,
        fields=(
            Field("word", "Not said"),
            Field("instead", "Said instead"),
            Field("why", "Why"),
        ),
    )
