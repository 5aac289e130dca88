"""One ward in figures, beside its council's mean and similar wards: the rows that all wards share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.ward.compared import MEASURES, NOT_SAID
from ui.charts.ward.funded import REACHES, amount

Row = Mapping[str, Any]

SCHEMA = {
    "measure": pl.String, "here": pl.Float64, "council": pl.Float64, "similar": pl.Float64,
    "finding": pl.String, "finding_similar": pl.String, "basis": pl.String, "here_said": pl.String,
    "council_said": pl.String, "similar_said": pl.String,
}  # fmt: skip
NO_INTERVAL = "no interval"
FROM_AREAS = "counted, not sampled"
FROM_GRANTS = "a few large grants decide it"
SAID = (
    "Means are by residents. No interval is given of what is counted and not sampled, nor of what a few "
    "large grants decide: it would only look exact. Higher, lower or similar is said of counts of "
    "organisations."
)


def _one(value: float) -> str:
    return f"{value:,.1f}"


def _whole(value: float) -> str:
    return f"{value:,.0f}"


Said = Callable[[float], str]
LEVELS: dict[str, tuple[str, Said, str]] = {
    "imd_score": ("Mean deprivation score (2025)", _one, FROM_AREAS),
    "most_deprived_pct": ("Residents in the most deprived fifth of England", words.percent, FROM_AREAS),
    "income_deprived_pct": ("Residents deprived by income", words.percent, FROM_AREAS),
    "community_needs": ("Community needs score (2023)", _one, "small areas, counted alike"),
    "per_km2": ("Residents for each km²", _whole, FROM_AREAS),
    "delivered_gbp": ("Granted for work here, for each resident", words.a_head, FROM_GRANTS),
    "based_gbp": ("Granted to organisations based here, for each resident", words.a_head, FROM_GRANTS),
}


@traced
def figures(
    facts: Row, levels: pl.DataFrame, compared: pl.DataFrame, granted: pl.DataFrame, where: str
) -> Figure:
    """Need, money and organisations in one table: `ward.facts`, `.levels`, `.compared`, `.granted`."""
    rows = [
        _row("Residents", _whole, facts["residents"], basis=facts["residents_basis"] or words.UNKNOWN),
        *(_level(row) for row in levels.to_dicts()),
        *_rates(compared),
        *(_granted(granted, reach) for reach in REACHES),
    ]
    return Figure(
        key="in-figures",
        title="The ward in figures",
        subtitle=f"Beside the council's mean and that of similar wards; {where}",
        sentence=SAID,
        chart=None,
        table=pl.DataFrame(rows, schema=SCHEMA),
        fields=(
            Field("measure", "Measure"),
            Field("here_said", "This ward"),
            Field("council_said", "The council"),
            Field("similar_said", "Similar wards"),
            Field("finding", "Against the council's other wards"),
            Field("finding_similar", "Against similar wards"),
            Field("basis", "What it rests on"),
        ),
    )


def _row(
    measure: str, said: Said, here: Any, council: Any = None, similar: Any = None, *,
    finding: str = "", finding_similar: str = "", basis: str,
) -> dict[str, Any]:  # fmt: skip
    values = [None if value is None else float(value) for value in (here, council, similar)]
    texts = [words.UNKNOWN if value is None else said(value) for value in values]
    if council is None and similar is None and not finding:
        texts[1:] = ["", ""]
    elif council is not None and similar is None:
        texts[2] = "none"
    return dict(zip(SCHEMA, (measure, *values, finding, finding_similar, basis, *texts), strict=True))


def _level(row: Row) -> dict[str, Any]:
    name, said, basis = LEVELS[row["measure"]]
    at = (row["here"], row["council"], row["similar"])
    return _row(name, said, *at, finding=NO_INTERVAL, finding_similar=NO_INTERVAL, basis=basis)


def _rates(compared: pl.DataFrame) -> list[dict[str, Any]]:
    rows = {(row["measure"], row["against"]): row for row in compared.to_dicts()}
    found = []
    for measure, name in MEASURES.items():
        ours, alike = rows.get((measure, "council")), rows.get((measure, "similar"))
        if ours:
            alike = alike or {"other_rate": None, "finding": None, "because": None}
            at = (ours["rate"], _together(ours), alike["other_rate"])
            basis = f"{ours['cases']:,} here, {ours['other_cases']:,} in the council's other wards"
            say = {"finding": _found(ours), "finding_similar": _found(alike)}
            found.append(_row(f"{name}, for each 10,000 people", _one, *at, **say, basis=basis))
    return found


def _together(row: Row) -> float | None:
    """The rate of all the council's wards, this one among them."""
    if row["residents"] is None or row["other_residents"] is None:
        return None
    return float(10_000 * (row["cases"] + row["other_cases"]) / (row["residents"] + row["other_residents"]))


def _found(row: Row) -> str:
    return row["finding"] or f"{NOT_SAID}: {row['because'] or words.UNKNOWN}"


def _granted(granted: pl.DataFrame, reach: str) -> dict[str, Any]:
    pounds, grants = amount(granted, reach)
    is_loaded = granted.height > 0
    basis = words.count(grants, "grant") + (
        " to organisations" if is_loaded else "; none is loaded of this council"
    )
    return _row(f"Granted, {reach}", words.pounds_exact, pounds if is_loaded else None, basis=basis)
