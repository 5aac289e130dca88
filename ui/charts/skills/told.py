"""How a count of an exchange is said: a number, or the mark that says why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import polars as pl

from ui import words

WITHHELD, NOT_LOADED, FEW, NOT_APPLICABLE = "[c]", "[x]", "[u]", "[z]"
MARKS = {
    WITHHELD: "withheld, as it would tell how many a few people are",
    NOT_LOADED: "not available",
    FEW: "too few for a figure",
    NOT_APPLICABLE: "not applicable",
}
# Fewer than this make a share or a number of days that jumps.
LEAST = 20


def said(row: dict[str, Any], name: str) -> str:
    """The count `name` of a row, or its mark."""
    value = row[name]
    return str(row[f"{name}_mark"] or NOT_LOADED) if value is None else f"{value:,}"


def domain(name: str) -> str:
    """A domain as the page names it."""
    return words.capital(name)


def is_some(row: dict[str, Any]) -> bool:
    """Whether anything is offered or needed, or may be."""
    return any(row[name] != 0 for name in ("needs", "offers"))


def named(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with each row's domain as the page names it, in `said_domain`."""
    return frame.with_columns(
        said_domain=pl.Series([domain(each) for each in frame["domain"].to_list()], dtype=pl.String)
    )


def marks_among(printed: Iterable[str]) -> set[str]:
    """The marks that stand among what is printed."""
    return set(printed) & MARKS.keys()


def explained(marks: set[str]) -> str:
    """What the marks in a picture mean, a sentence with a space before it; nothing where there are none."""
    found = "; ".join(f"{mark} {meaning}" for mark, meaning in MARKS.items() if mark in marks)
    return f" Marks: {found}." if found else ""
