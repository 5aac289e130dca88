"""Which introductions: begun when, at which hub, for what, where; and of which year people are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
import streamlit as st

from ui import words
from ui.filters.market import Filter, Period, drill, picked
from ui.filters.widgets import one
from ui.granted import EVERY_YEAR

KEPT = {
    "hubs": Filter("hub", "hub", "Hub", "all hubs"),
    "functions": Filter("function", "function", "What the hub did", "all functions"),
    "kinds": Filter("activity", "kind", "Kind of activity", "all kinds"),
    "wards": Filter("ward", "ward", "Ward", "all wards"),
}


@dataclass(frozen=True)
class Begun:
    """What is kept of each filter (nothing named: everything), the same in words, and what was chosen."""

    kept: Mapping[str, tuple[str, ...]]
    said: str
    chosen: tuple[str, ...]


def begun_in(frame: pl.DataFrame) -> Period:
    """The financial year in which introductions began, out of `hub.periods`, which marks the default.

    Every year where none began at all: hubs may count visits alone.
    """
    if frame.is_empty():
        return Period(*EVERY_YEAR)
    rows = {row["label"]: row for row in frame.iter_rows(named=True)}
    options = {
        label: f"{label} ({words.count(row['chains'], 'introduction')})" for label, row in rows.items()
    }
    label = one("Begun in", "begun", options, frame.filter("is_default")["label"].item())
    return Period(label, rows[label]["from_on"], rows[label]["to_on"])


def introductions(frame: pl.DataFrame) -> Begun:
    """Hub, function, kind of activity and ward: `hub.choices`."""
    kept, said = {}, {}
    with st.popover("More filters", width="content"):
        for name, each in KEPT.items():
            rows = frame.filter(pl.col("field") == each.field).select("value", "label")
            kept[name], said[name] = picked(each, dict(rows.iter_rows()))
    chosen = tuple(KEPT[name].label.lower() for name in kept if kept[name])
    return Begun(kept, ", ".join(said.values()), chosen)


def counted_in(frame: pl.DataFrame) -> str | None:
    """The year of which people are counted, out of `hub.years`; None where none is over yet."""
    if frame.is_empty():
        return None
    years = {year: year for year in frame["year"]}
    return one("Count people in", "people", years, frame.filter("is_default")["year"].item())


@dataclass(frozen=True)
class Point:
    """One point of entry: its category and the code of its ward, and what it is called."""

    place: tuple[str, str]
    label: str


def point(frame: pl.DataFrame) -> Point | None:
    """One of the points of entry, to see who is there: rows with category, ward_code and ward_name."""
    rows = {f"{row['ward_code']} {row['category']}": row for row in frame.to_dicts()}
    options = {key: f"{row['category']}, {row['ward_name']}" for key, row in rows.items()}
    with drill():
        chosen = one("Point of entry to open", "entry", options, "", none="None yet")
    row = rows.get(chosen)
    return Point((row["category"], row["ward_code"]), options[chosen]) if row else None
