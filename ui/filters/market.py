"""Council, period and what the market is narrowed to: the line of filters at the top of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import polars as pl
import streamlit as st

from ui import words
from ui.filters.widgets import NOTICES, begin, flag, many, one


@dataclass(frozen=True)
class Filter:
    """A filter: its key in the address, its field in `choices`, its label, words for all; and in its box."""

    key: str
    field: str
    label: str
    everything: str
    nothing: str = "All"


KEPT = {
    "wards": Filter("ward", "ward", "Ward of the supplier", "all wards"),
    "departments": Filter("department", "department", "Department", "all departments"),
    "categories": Filter("category", "category", "Category", "all categories"),
    "payee_types": Filter("payee", "payee_type", "Payee type", "all payees in the market"),
    "kinds": Filter("kind", "kind", "Kind of payment", "all kinds"),
}


NOTHING = "Nothing that this page shows is loaded of any council."
# What is missing, why it matters, and the one command that brings it.
MISSING = {
    "spending": "What a council publishes of its spending shows who is paid, and how few they are: load its "
    "files with `python -m pipelines load FILE`. The page of sources says what came.",
    "grants": "Grants show which wards money reaches, and which of high need it passes by: "
    "`python -m pipelines fetch grants` brings what funders publish, and `python -m pipelines load FILE` a "
    "council's own list.",
    "hubs": "What hubs tell shows where introductions lead, and where they stop: "
    "`python -m pipelines templates --to FOLDER` writes the sheets to fill in, and "
    "`python -m pipelines load FILE` brings them.",
    "skills": "What people and groups offer and ask for shows which needs stay unmet, and where: "
    "`python -m pipelines templates --to FOLDER` writes the sheets to fill in, and "
    "`python -m pipelines load FILE` brings them.",
    "wards": "The boundaries of wards are what a place is told by: `python -m pipelines fetch wards` brings "
    "them.",
}


@dataclass(frozen=True)
class Choice:
    """One value and how it is said."""

    value: str
    label: str


@dataclass(frozen=True)
class Period:
    """A period by its name, with its first and last day."""

    label: str
    from_on: date
    to_on: date


@dataclass(frozen=True)
class Narrowing:
    """What is kept of each filter (nothing named: everything), and the same in words."""

    kept: Mapping[str, tuple[str, ...]]
    include_public: bool
    said: Mapping[str, str]

    @property
    def counts_public(self) -> bool:
        """Whether money to public bodies is in the figures: asked for, or chosen as a payee type."""
        return self.include_public or bool(self.kept["payee_types"])

    def words(self, place: str, period: str) -> str:
        """Everything that is chosen, readable without opening anything."""
        if self.include_public or "public_body" in self.kept["payee_types"]:
            public = "public bodies and pass-throughs counted"
        elif self.kept["payee_types"]:
            public = "pass-throughs counted"
        else:
            public = "public bodies and pass-throughs left out"
        return f"{place}; {period}; {', '.join(self.said[name] for name in KEPT)}; {public}"


@contextmanager
def line() -> Iterator[None]:
    """One line of filters; after it, what the address asked for that could not be had."""
    begin()
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        yield
    for notice in st.session_state[NOTICES]:
        st.info(words.safe(notice))


def council(frame: pl.DataFrame, of: str = "spending") -> Choice:
    """The council, out of a topic's answer of `councils`; the default is the one it marks.

    The page ends here where there is none, and says what would be here, `of` in MISSING, and what brings it.
    """
    if frame.is_empty():
        st.info(f"{NOTHING} {MISSING[of]}")
        st.stop()
    options = dict(frame.select("council_ons", "name").iter_rows())
    value = one("Council", "council", options, frame.filter("is_default")["council_ons"].item())
    return Choice(value, options[value])


def period(frame: pl.DataFrame) -> Period:
    """The period, out of the answer of `concentration.periods`; the default is the one it marks."""
    rows = {row["label"]: row for row in frame.iter_rows(named=True)}
    options = {label: _period_words(row) for label, row in rows.items()}
    label = one("Period", "period", options, next(label for label, row in rows.items() if row["is_default"]))
    return Period(label, rows[label]["from_on"], rows[label]["to_on"])


def _period_words(row: Mapping[str, object]) -> str:
    there, due = row["months_present"], row["months_expected"]
    return str(row["label"]) if there == due else f"{row['label']} ({there} of {due} months)"


def narrow(frame: pl.DataFrame) -> Narrowing:
    """Ward, department, category, payee type, kind, out of `concentration.choices`; and public bodies."""
    kept, said = {}, {}
    with st.popover("More filters", width="content"):
        for name, each in KEPT.items():
            rows = frame.filter(pl.col("field") == each.field).select("value", "label")
            kept[name], said[name] = picked(each, dict(rows.iter_rows()))
    include_public = flag("Count public bodies and pass-throughs", "public")
    return Narrowing(kept, include_public, said)


def picked(each: Filter, options: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """What is kept of one filter (nothing: everything), and the same in words."""
    values = many(each.label, each.key, options, nothing=each.nothing)
    return values, words.listed(options[value] for value in values) or each.everything


@contextmanager
def drill() -> Iterator[None]:
    """The line of choices that opens a table row by row; after it, what was asked for and is not there."""
    said = len(st.session_state.get(NOTICES, []))
    with st.container(horizontal=True, vertical_alignment="bottom", key="drill"):
        yield
    for notice in st.session_state.get(NOTICES, [])[said:]:
        st.info(words.safe(notice))


def emptied_by(narrowing: Narrowing, found: Mapping[str, int]) -> Sequence[str]:
    """The filters without which something is found, in words; `found` counts payments with each lifted."""
    return [KEPT[name].label.lower() for name in KEPT if narrowing.kept[name] and found.get(name)]
