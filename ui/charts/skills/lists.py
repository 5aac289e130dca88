"""Lists to act upon: what is needed more than offered, who could meet it, how texts were understood."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.charts.skills.told import WITHHELD, domain, explained, named

ENOUGH = "In no ward shown is more needed than offered."
NEUTRAL = "Where more is needed than offered"
HOW = {
    "confirmed": "a person says so",
    "exact": "its code or its name",
    "words": "a word of it in the text",
    "search": "a name nearly the same",
    "none": "nothing fits",
}
# More whom to ask are not listed for one need.
MOST = 200
NOBODY = "Nobody to ask is known there"
LISTED = {
    "funded group": "Group granted money for work there",
    "listed service": "Listed with a service there",
}


SERVICES = (
    Field("services", "Services listed there", "count"),
    Field("alike", "Of these, speak of it", "count"),
)


@drawn_once
def unmet(frame: pl.DataFrame, where: str) -> Figure:
    """Domains and wards in which more is needed than offered, and how many could be asked: `skills.unmet`."""
    told = frame.filter(pl.col("needs").is_not_null())
    table = named(frame).with_columns(
        gap=pl.col("needs") - pl.col("offers"),
        gap_mark=pl.coalesce("mark", "offers_mark"),
    )
    is_listed = frame["services"].count() > 0
    services = "" if is_listed else " No directory of services is loaded."
    marks = explained({WITHHELD} if frame["mark"].count() or frame["offers_mark"].count() else set())
    return Figure(
        key="unmet",
        title=f"Not enough offers in {words.count(told.height, 'place')}" if told.height else NEUTRAL,
        subtitle=f"Domains and wards where more is needed than offered, most needed first; {where}",
        sentence=f"{_unmet(table)}{services}{marks}" if frame.height else ENOUGH,
        chart=None,
        table=table,
        fields=(
            Field("said_domain", "Domain"),
            Field("ward_name", "Ward"),
            Field("needs", "Needed", "count", mark="mark"),
            Field("offers", "Offered", "count", mark="offers_mark"),
            Field("gap", "Needed beyond offers", "count", mark="gap_mark"),
            Field("groups", "Groups granted money there", "count"),
            *(SERVICES if is_listed else ()),
        ),
    )  # fmt: skip


def _unmet(table: pl.DataFrame) -> str:
    rows = table.filter(pl.col("needs").is_not_null()).to_dicts()
    if not rows:
        return "How much more is needed than offered is withheld in every ward."
    top = rows[0]
    offered = "a withheld number" if top["offers"] is None else f"{top['offers']:,}"
    return (
        f"Most in {top['ward_name']}: {top['needs']:,} needed in {top['said_domain']}, {offered} offered. "
        "Offers may come from another ward."
    )


def options(frame: pl.DataFrame) -> dict[str, str]:
    """The needs that can be opened, as "ward domain" to words, of the answer of `skills.unmet`."""
    return {
        f"{row['ward_code']} {row['domain']}": f"{domain(row['domain'])} in {row['ward_name']}"
        for row in frame.to_dicts()
        if row["needs"] is not None
    }


@drawn_once
def who_could(frame: pl.DataFrame, what: str, where: str, most: int = MOST) -> Figure:
    """Whom to ask about one need, each with its evidence, file and line: `skills.who_could`."""
    speaks = frame.filter(pl.col("speaks_of").is_not_null() & (pl.col("speaks_of") != "")).height
    cut = f" The first {most:,}; there may be more." if frame.height >= most else ""
    return Figure(
        key="who-could",
        title=f"{words.count(frame.height, 'group or service', 'groups and services')} to ask there"
        if frame.height
        else NOBODY,
        subtitle=f"Groups granted money for work in the ward, or listed there; {what}; {where}",
        sentence=(
            f"In {speaks:,} of them the directory's entry speaks of a domain of skills.{cut} That a group is "
            "there does not say that it has the skill, or time."
        )
        if frame.height
        else "No group granted money for work in the ward, and no service listed there, is loaded.",
        chart=None,
        table=frame.with_columns(pl.col("kind").replace(LISTED)),
        fields=(
            Field("name", "Group"),
            Field("kind", "How it is known"),
            Field("evidence", "Evidence"),
            Field("speaks_of", "Domains its entry speaks of"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )  # fmt: skip


@drawn_once
def terms(frame: pl.DataFrame) -> Figure:
    """How texts were taken for skills of the short list, what fits nothing first: `skills.terms`."""
    none = frame.filter(pl.col("how") == "none").height
    nearly = frame.filter(pl.col("how") == "search").height
    return Figure(
        key="terms",
        title=f"{words.count(none, 'text fits', 'texts fit')} no skill of the list"
        if frame.height
        else "How texts were taken for skills",
        subtitle="Texts that several people wrote, and the skill each is taken for; all exchanges loaded",
        sentence=(
            f"Of {words.count(frame.height, 'text')} {none:,} fit nothing and {nearly:,} are guessed by a "
            "name nearly the same. What few people write is not shown."
        )
        if frame.height
        else "No text is shown: only what several people write is.",
        chart=None,
        table=frame.with_columns(pl.col("how").replace(HOW), pl.col("label").fill_null("–")),
        fields=(
            Field("term", "As written"),
            Field("label", "Taken for"),
            Field("domain", "Domain"),
            Field("how", "Because of"),
        ),
    )
