"""Which grants: when awarded, how placed, by whom, where, how large, and without whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
import streamlit as st

from ui import granted, words
from ui.filters.market import Filter, Period, picked
from ui.filters.widgets import one

KEPT = {
    "funders": Filter("funder", "funder", "Funder", "all funders"),
    "classes": Filter("source", "class", "Source of the money", "all sources"),
    "wards": Filter("ward", "ward", "Ward", "all wards"),
    "areas": Filter("area", "area", "Wards that a programme area lies in", "no programme area", "None"),
    "sizes": Filter("award", "size", "Size of the award", "all sizes of award"),
    "without": Filter("without", "without", "Leave out", "nobody left out", "Nobody"),
}


@dataclass(frozen=True)
class Granted:
    """What is kept of each filter (nothing named: everything), and the same in words."""

    kept: Mapping[str, tuple[str, ...]]
    said: str
    chosen: tuple[str, ...]


def years(frame: pl.DataFrame) -> Period:
    """The financial year of the award, out of `funding.periods`, which marks the default."""
    rows = {row["label"]: row for row in frame.iter_rows(named=True)}
    options = {label: f"{label} ({words.count(row['grants'], 'grant')})" for label, row in rows.items()}
    label = one("Awarded in", "awarded", options, frame.filter("is_default")["label"].item())
    return Period(label, rows[label]["from_on"], rows[label]["to_on"])


def location() -> granted.Location:
    """How a grant is placed: by where it is delivered unless somebody asks otherwise."""
    options = {str(kind): said for kind, said in granted.LOCATIONS.items()}
    chosen = one("Placed by", "placed", options, "delivered_in")
    return next(kind for kind in granted.LOCATIONS if kind == chosen)


def grants(frame: pl.DataFrame, sizes: Sequence[str]) -> Granted:
    """Funder, source, ward, programme area, size of award and who is left out: `funding.choices`."""
    kept, said = {}, {}
    with st.popover("More filters", width="content"):
        for name, each in KEPT.items():
            rows = frame.filter(pl.col("field") == each.field).select("value", "label")
            options = dict(zip(sizes, sizes, strict=True)) if name == "sizes" else dict(rows.iter_rows())
            if name == "classes":
                options = {value: granted.CLASSES[value] for value in options}
            if options:
                kept[name], said[name] = picked(each, options)
    chosen = tuple(KEPT[name].label.lower() for name in kept if kept[name])
    areas, lies = kept.pop("areas", ()), said.pop("areas", "")
    if areas:
        lists = frame.filter((pl.col("field") == "area") & pl.col("value").is_in(areas))["wards"].to_list()
        lies = f"the wards that {lies} lies in"
        said["wards"] = f"{said['wards']}, {lies}" if kept["wards"] else lies
        kept["wards"] = tuple(dict.fromkeys([*kept["wards"], *(ward for each in lists for ward in each)]))
    if kept.get("without"):
        said["without"] = f"without {said['without']}"
    return Granted(kept, ", ".join(said.values()), chosen)
