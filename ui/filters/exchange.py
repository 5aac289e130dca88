"""Which part of an exchange of skills: a financial year that is over, domains, wards; and one need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
import streamlit as st

from ui import words
from ui.filters.market import Filter, Period, picked
from ui.filters.widgets import one

KEPT = {
    "domains": Filter("domain", "domain", "Domain", "all domains"),
    "wards": Filter("ward", "ward", "Ward", "all wards"),
}


@dataclass(frozen=True)
class Exchanged:
    """What is kept of each filter (nothing named: everything), the same in words, and what was chosen."""

    kept: Mapping[str, tuple[str, ...]]
    said: str
    chosen: tuple[str, ...]


def year_over(frame: pl.DataFrame) -> Period:
    """The financial year, out of `skills.periods`: only those that are over."""
    rows = {row["year"]: row for row in frame.iter_rows(named=True)}
    years = {year: year for year in rows}
    year = one("Financial year", "year", years, frame.filter("is_default")["year"].item())
    return Period(year, rows[year]["from_on"], rows[year]["to_on"])


def skills(frame: pl.DataFrame) -> Exchanged:
    """Domain and ward, out of `skills.choices`."""
    kept, said = {}, {}
    with st.popover("More filters", width="content"):
        for name, each in KEPT.items():
            rows = frame.filter(pl.col("field") == each.field).select("value", "label")
            options = {value: words.capital(label) for value, label in rows.iter_rows()}
            kept[name], said[name] = picked(each, options)
    chosen = tuple(KEPT[name].label.lower() for name in kept if kept[name])
    return Exchanged(kept, ", ".join(said.values()), chosen)
