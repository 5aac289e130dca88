"""The words of the page of methods: what a failure is, how a change is worked out, what one measure is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import polars as pl

from ui import words
from ui.provenance import Provenance, Standing

FAILURE = (
    "**Failure**: a procedure that the law counts as insolvency: administration, a receiver, creditors' "
    "voluntary liquidation, compulsory liquidation, a voluntary arrangement. An administration that goes on "
    "as a liquidation is one failure, of the earlier day."
)
DEFINITIONS = (
    FAILURE,
    "**Solvent wind-down**: a members' voluntary liquidation. The company can pay everybody, so it is no "
    "failure.",
    "**Warning**: a petition, a moratorium, a proposal to strike off, overdue papers, or a status without a "
    "date. It may come to nothing, so only officers see it.",
    "**Cleared**: a petition that was dismissed, a moratorium that ended, a company that was restored.",
    "**Dissolved**: off the register. That alone says nothing of debts.",
    "**Known by number**: an organisation is taken for a supplier where its number is published beside the "
    "name, or a person confirmed it. Nobody is flagged in public because two names are alike.",
    "**Amount**: pounds paid, net of VAT that can be recovered where the file has both; refunds are "
    "negative. A blank is not a nought.",
    "**Set aside**: a row that could not be read, kept out of every figure and listed on the page of sources "
    "with its reason.",
    "**National sector proxy**: companies of a sector in the country, whoever they work for. They are not "
    "a council's suppliers.",
)
PAGES = {
    "overview": "Overview",
    "concentration": "Commissioning concentration",
    "insolvency": "Supplier insolvency",
    "funding": "Funding reach",
    "hub": "Hub activity",
    "skills": "Skills",
    "ward": "Ward",
    "sources": "Sources",
}
NO_ABSENCE = "That no event is known of a supplier does not say that it is solvent."
SQL = "The definition of every figure is the SQL it is worked out by; docs/methods.md says the same in words."
SETTINGS = "What a council sets in multiplier.toml, such as who counts as the sector, is in no version."
ONE = "Choose one to see what it is, how it is worked out, and the SQL."
NO_STATEMENT = "No accessibility statement is here: docs/accessibility.md is missing from this installation."
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\((?!https://)[^)]*\)")


def seal(standing: Standing) -> Provenance:
    """The lines of the lists of this page, which are of the product and of no council."""
    return Provenance(
        "every council",
        "every period",
        "the methods of the pages",
        "every measure that the pages show",
        standing,
        published="definitions of Multiplier",
    )


def counted(standing: Standing) -> Provenance:
    """The lines of the counts of the whole country."""
    return Provenance(
        "England and Wales",
        "every half-year loaded",
        "England and Wales; January to June; sectors O, P and Q; scope: national sector proxy"
        + standing.made_up,
        "the months loaded of each half-year",
        standing,
        "Insolvency Service statistics: Open Government Licence v3.0.",
        f"insolvencies counted by Wilkins Kennedy and by the Insolvency Service{standing.made_up}",
    )


def answer(measures: pl.DataFrame, glossary: pl.DataFrame) -> str:
    """How many measures and words are defined, as Markdown."""
    return (
        f"**{words.count(measures.height, 'measure')}** are told on the pages, each with a formula, with "
        "what it does not say, and with a version that changes when it is worked out otherwise. "
        f"**{words.count(glossary.height, 'word')}** mean one thing each."
    )


def one(row: Mapping[str, Any], titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is to be said of one measure: a row of `methods.measures`, with the titles of sources by name."""
    others = words.count(row["others"], "other source")
    return [
        ("What it is", words.capital(row["definition"])),
        ("How it is worked out", row["formula"]),
        ("What it does not say", row["limits"] or row["caveat"]),
        ("Why it is told so", row["why"]),
        (
            "Source",
            f"{words.listed(titles.get(name, name) for name in row['sources'])}; names, numbers and places "
            f"come from {others} too",
        ),
        ("Version", f"{row['version']}, of {row['stands_on']}"),
    ]


def chosen(frame: pl.DataFrame, measure: str) -> dict[str, Any]:
    """The row of one measure, of `methods.measures`."""
    return frame.row(by_predicate=pl.col("measure") == measure, named=True)


def titles(frame: pl.DataFrame) -> dict[str, str]:
    """What each source is called: the answer of `sources.sources`."""
    return dict(frame.select("source", "title").iter_rows())


def in_words(frame: pl.DataFrame, titles: Mapping[str, str]) -> pl.DataFrame:
    """`methods.measures` with `page_name`, and `counted`: the titles of the sources whose rows count."""
    names = pl.col("sources").list.eval(pl.element().replace(dict(titles)))
    return frame.with_columns(page_name=pl.col("page").replace(PAGES), counted=names.list.join("; "))


def glossary_to_read(frame: pl.DataFrame) -> str:
    """`methods.glossary` as a Markdown list, for a narrow screen; its texts are ours."""
    return "\n".join(
        f"- **{row['word']}**: {row['meaning']}. *Not said: {row['not_said']}.*"
        for row in frame.iter_rows(named=True)
    )


def statement(text: str | None) -> str:
    """The accessibility statement for the foot of a page: no title of its own, headings two levels lower."""
    if text is None:
        return NO_STATEMENT
    body = re.sub(r"\A# .*\n+", "", text)
    return _LINK.sub(r"\1", _HEADING.sub(r"\1## ", body))


def listed_definitions() -> str:
    """The definitions as a Markdown list."""
    return "\n".join(f"- {each}" for each in DEFINITIONS)


def pressed(frame: pl.DataFrame) -> str:
    """What the press made of the founding figure, as Markdown; every number out of `sources.founding`."""
    rows = {row["sic_section"]: row for row in frame.to_dicts()}
    if not {None, "O", "P"} <= rows.keys():
        return "The founding figure is not loaded."
    every, defence, education = rows[None], rows["O"], rows["P"]
    return (
        f"**What was counted.** {every['cases']:,} insolvencies against {every['previous_cases']:,} in the "
        f"same half of the year before: **{_signed(every['pct_of_earlier'])}**. It is a national sector "
        "proxy: companies of three sectors in England and Wales, not suppliers of any council. Counts of "
        "education and of defence were not published; no other whole numbers fit what was.\n\n"
        "**What the press got wrong.** Some wrote that it rose by half, which rounds "
        f"{_signed(every['pct_of_earlier'])} up. One paper gave {_signed(education['pct_of_later'], 0)} for "
        f"education and {_signed(defence['pct_of_later'], 0)} for defence: it divided by the later count. "
        f"By the earlier one education rose by {_signed(education['pct_of_earlier'], 0)} and defence by "
        f"{_signed(defence['pct_of_earlier'], 0)}, but from {defence['previous_cases']:,} to "
        f"{defence['cases']:,}, which is too few for a percentage. The other pages show a percentage of the "
        "earlier count only, beside both counts, and none where the earlier is under twenty."
    )


def _signed(value: float, places: int = 1) -> str:
    return f"{value:+.{places}f}%"
