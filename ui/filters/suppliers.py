"""Which events are shown, and which suppliers the stress test takes away."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl
import streamlit as st

from ui import words
from ui.filters.widgets import many, one

EVENTS = {
    "failures": ("confirmed failures", ("failure",)),
    "warnings": ("confirmed failures and warnings", ("failure", "warning")),
    "all": (
        "every kind of event",
        ("failure", "warning", "restructuring", "solvent", "dissolved", "cleared"),
    ),
}
LARGEST = 5
WAYS = {
    "failed": "all with a confirmed failure",
    "five": "the five largest",
    "own": "suppliers you choose",
}
WARNED = {"warned": "all with a warning"}


@dataclass(frozen=True)
class Taken:
    """The suppliers to take away, and which they are in words; nobody where `ids` is empty."""

    ids: tuple[int, ...]
    words: str


def events(*, is_officer: bool) -> tuple[str, ...]:
    """The classes of events that are shown; the public is not asked, and has confirmed failures."""
    if not is_officer:
        return EVENTS["failures"][1]
    return EVENTS[one("Events", "events", {key: said for key, (said, _) in EVENTS.items()}, "warnings")][1]


def stress(frame: pl.DataFrame, *, is_officer: bool) -> Taken:
    """Which suppliers to take away, out of the answer of `insolvency.choosable`."""
    ways = WAYS | WARNED if is_officer else WAYS
    with st.container(horizontal=True, vertical_alignment="bottom", key="stress-test"):
        way = one("Suppliers to take away", "stress", ways, "", none="nobody yet")
        rows = frame.select(pl.col("supplier_id").cast(pl.String), "supplier_name")
        picked = many("Which suppliers", "take", dict(rows.iter_rows())) if way == "own" else ()
    if way == "own":
        names = frame.filter(pl.col("supplier_id").cast(pl.String).is_in(picked))["supplier_name"].to_list()
        return Taken(tuple(int(each) for each in picked), words.listed(names) or "nobody yet")
    kept = {
        "failed": pl.col("event_class") == "failure",
        "warned": pl.col("event_class") == "warning",
        "five": pl.col("place") <= LARGEST,
    }
    ids = frame.filter(kept[way])["supplier_id"].to_list() if way else []
    return Taken(tuple(ids), ways.get(way, "nobody yet"))
