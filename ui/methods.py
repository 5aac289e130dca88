"""The words of the page of sources and methods: what a failure is, and how a change is worked out."""

from __future__ import annotations

from datetime import datetime

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
    "**Set aside**: a row that could not be read, kept out of every figure and listed here with its reason.",
    "**National sector proxy**: companies of a sector in the country, whoever they work for. They are not "
    "a council's suppliers.",
)
NO_ABSENCE = "That no event is known of a supplier does not say that it is solvent."
OVERLAP = "A file that another one replaces stays listed, and is counted once."
MORE = (
    "The definition of every figure is the SQL it is worked out by; docs/methods.md says the same in words."
)


def seal(frame: pl.DataFrame, standing: Standing) -> Provenance:
    """The lines of every figure of this page. `frame` is the answer of `sources.arrivals`."""
    read, kept = _sum(frame, "rows_read"), _sum(frame, "rows_kept")
    return Provenance(
        "everything loaded",
        "every period loaded",
        "every file that came",
        f"{words.count(frame.height, 'file or part of one', 'files or parts of one')}, {read:,} rows read, "
        f"{kept:,} kept, {_sum(frame, 'rows_set_aside'):,} set aside",
        standing,
        published="the publishers named in each row",
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


def answer(frame: pl.DataFrame) -> str:
    """How many files, from how many sources, and how many of their rows count, as Markdown."""
    if not frame.height:
        return "Nothing is loaded, so **no figure has a source**."
    # Polars says of no column what it holds.
    last: datetime | None = frame["landed_at"].max()  # type: ignore[assignment]
    return (
        f"**{words.count(frame.height, 'file or part of one', 'files or parts of one')}** came from "
        f"**{words.count(frame['source'].n_unique(), 'source')}**, the latest on {words.day(last)}. Of "
        f"{words.count(_sum(frame, 'rows_read'), 'row')} {_sum(frame, 'rows_kept'):,} were kept and "
        f"**{_sum(frame, 'rows_set_aside'):,} set aside**, each for a reason that is listed."
    )


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


def _sum(frame: pl.DataFrame, column: str) -> int:
    return int(frame[column].sum() or 0)


def _signed(value: float, places: int = 1) -> str:
    return f"{value:+.{places}f}%"
