"""Who lives in one ward, how that is known, and how deprived its small areas are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once
from ui.granted import FIFTHS

Row = Mapping[str, Any]
OF_ENGLAND = {
    1: "the most deprived",
    2: "the second most deprived",
    3: "the middle",
    4: "the second least deprived",
    5: "the least deprived",
}


@traced
def facts(row: Row, earlier: pl.DataFrame, where: str) -> Figure:
    """What the ward is, each fact with what it rests on: `ward.facts` and `ward.earlier`."""
    fifth = OF_ENGLAND.get(row["imd_quintile"], words.UNKNOWN)
    rows = [
        ("Code and vintage", f"{row['ward_code']}, boundaries of {row['vintage']}", _standing(row)),
        ("Residents", _whole(row["residents"]), row["residents_basis"] or words.UNKNOWN),
        ("Households", _whole(row["households"]), row["residents_basis"] or words.UNKNOWN),
        ("Area", _of(row["area_km2"], "km²"), "worked out from its boundary"),
        ("Residents for each km²", _whole(row["per_km2"]), "the two above"),
        ("Mean deprivation score (2025)", _of(row["imd_score"]), row["score_basis"] or words.UNKNOWN),
        ("Fifth of England by that score", fifth, "the fifth of small areas that its mean score lies in"),
        (
            "Residents of the most deprived fifth",
            _whole(row["most_deprived"]),
            "small areas of England, 2025",
        ),
        ("Earlier wards", _earlier(earlier), "by residents of small areas, never by name"),
    ]
    return Figure(
        key="facts",
        title="The ward and its people",
        subtitle=f"Facts, and what each rests on; {where}",
        sentence=_sentence(row),
        chart=None,
        table=pl.DataFrame(rows, schema=dict.fromkeys(("fact", "value", "basis"), pl.String), orient="row"),
        fields=(Field("fact", "Fact"), Field("value", "Value"), Field("basis", "What it rests on")),
    )


def _standing(row: Row) -> str:
    since = f"since {words.day(row['valid_from'])}" if row["valid_from"] else "since when is not loaded"
    return f"{since}, until {words.day(row['valid_to'])}" if row["valid_to"] else since


def _whole(value: float | None) -> str:
    return words.UNKNOWN if value is None else f"{value:,.0f}"


def _of(value: Any, unit: str = "") -> str:
    return words.UNKNOWN if value is None else f"{float(value):.1f} {unit}".strip()


def _earlier(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return "none loaded"
    return words.listed(
        f"{row['ward_name']} {row['vintage']} ({words.percent(row['share_pct'])} of it)"
        for row in frame.to_dicts()
    )


def _sentence(row: Row) -> str:
    if row["later_wards"]:
        since = f" from {words.day(row['later_from'])}" if row["later_from"] else ""
        return (
            f"This ward belongs to an arrangement that {words.count(row['later_wards'], 'newer ward')} "
            f"follow{since}; their boundaries are not loaded, so nothing can be placed in them yet."
        )
    return "A ward keeps its code only while its boundary stands; a name may outlive both."


@drawn_once
def fifths(frame: pl.DataFrame, where: str) -> Figure:
    """Its people over the fifths of England's small areas by deprivation: `ward.fifths`."""
    rows = frame.to_dicts()
    is_counted = bool(rows) and all(row["share_pct"] is not None for row in rows)
    areas = sum(row["areas"] for row in rows)
    return Figure(
        key="small-areas",
        title="Its small areas, by deprivation" if rows else "Its small areas are not known",
        subtitle=f"{'Residents' if is_counted else 'Small areas (LSOA)'} by fifth of England, 2025; {where}",
        sentence=_spread(rows, areas),
        chart=bars([_bar(row, areas, is_counted=is_counted) for row in rows]) if rows else None,
        table=frame.with_columns(
            pl.Series("fifth", [FIFTHS[row["imd_quintile"]] for row in rows], pl.String)
        ),
        fields=(
            Field("fifth", "Fifth of England"),
            Field("areas", "Small areas, whole or in part", "count"),
            Field("residents", "Residents", "count"),
            Field("share_pct", "Of the ward's residents (%)", "percent"),
        ),
    )


def _bar(row: Row, areas: int, *, is_counted: bool) -> Bar:
    share = row["share_pct"] if is_counted else 100 * row["areas"] / areas
    said = (
        f"{words.percent(share)} · {row['residents']:,}" if is_counted else words.count(row["areas"], "area")
    )
    return Bar(FIFTHS[row["imd_quintile"]], share, said, "focus" if row["imd_quintile"] == 1 else "rest")


def _spread(rows: list[dict[str, Any]], areas: int) -> str:
    if not rows:
        return "Deprivation of its small areas, or which of them lie in it, is not loaded."
    deprived = sum(row["areas"] for row in rows if row["imd_quintile"] == 1)
    hides = " A mean hides such differences inside a ward." if len(rows) > 1 else ""
    return (
        f"{deprived} of {words.count(areas, 'small area')} are in the most deprived fifth of England.{hides}"
    )


@traced
def programmes(frame: pl.DataFrame, where: str) -> Figure:
    """Programmes whose areas lie in it, whole or in part: `ward.programmes`."""
    named = frame.height > 0
    return Figure(
        key="programmes",
        title=f"{words.count(frame.height, 'programme area')} in it"
        if named
        else "No programme area is known in it",
        subtitle=f"Programmes for small areas, which follow no wards; {where}",
        sentence="What is granted to such an area is placed by its residents, not given whole to one ward."
        if named
        else "None of the programmes in the list that Multiplier keeps has an area here, or its parts are "
        "not loaded.",
        chart=None,
        table=frame,
        fields=(
            Field("programme", "Programme"),
            Field("area", "Area"),
            Field("area_code", "Code"),
            Field("share_pct", "Of its residents, in this ward (%)", "percent"),
            Field("residents", "Residents", "count"),
            Field("imd_score", "Deprivation score (2025)", "number"),
            Field("because", "How that is known"),
        ),
    )
