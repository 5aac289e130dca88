"""What the Transparency Code asks of a council, and what of it is loaded here."""

from __future__ import annotations

import re

import altair as alt
import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.sources.strips import strips

ENGLISH = re.compile(r"E(?:06|07|08|09|10|47)\d{6}")
CAREFUL = "Not loaded here does not mean not published: only what somebody loaded is seen."
STATUS = {
    "loaded": "Loaded",
    "in part": "Loaded in part",
    "not loaded": "Not loaded here",
    "not due yet": "Not due yet",
}
DUTIES = {"payments": "Payments of over £500", "cards": "Purchase cards", "grants": "Grants, by year"}
TONES = {"loaded": "full", "in part": "light", "not loaded": "hollow"}
IN_TIME = "Loaded, and it came before it was due"


@traced
def obligations(frame: pl.DataFrame, council: str, label: str, *, is_demo: bool) -> Figure:
    """What is asked, a row for each quarter or year: the answer of `sources.obligations`."""
    status = pl.col("status").replace(STATUS)
    told = frame.with_columns(
        pl.when("is_in_time").then(pl.lit(IN_TIME)).otherwise(status).alias("here"),
        pl.col("landed_at").dt.date(),
    )
    return Figure(
        key="obligations",
        title=_finding(frame),
        subtitle="What the Local Government Transparency Code 2015 asks for: full is loaded, light in part, "
        f"hollow not loaded here; {label}",
        sentence=f"{_binds(council, label, is_demo=is_demo)} {_sentence(frame)} {CAREFUL}",
        chart=_strips(frame),
        table=told,
        fields=(
            Field("asked", "What is asked for"),
            Field("cadence", "How often"),
            Field("period", "Of when"),
            Field("due_on", "Due by", "date"),
            Field("here", "What is here"),
            Field("months", "Months loaded (of 3)", "count"),
            Field("rows", "Rows loaded", "count"),
            Field("landed_at", "First came here on", "date"),
        ),
    )


def _due(frame: pl.DataFrame, duty: str) -> pl.DataFrame:
    return frame.filter((pl.col("duty") == duty) & (pl.col("status") != "not due yet"))


def _finding(frame: pl.DataFrame) -> str:
    due = _due(frame, "payments")
    if due.is_empty():
        return "What the Transparency Code asks for"
    whole = due.filter(pl.col("status") == "loaded").height
    return f"{whole} of {words.count(due.height, 'quarter')} of payments loaded whole"


def _sentence(frame: pl.DataFrame) -> str:
    parts = [
        _counted(frame, "payments", "payments", "quarter"),
        _counted(frame, "cards", "purchase cards", "quarter"),
        _counted(frame, "grants", "grants", "year"),
    ]
    held = frame.filter((pl.col("duty") == "contracts") & (pl.col("rows") > 0)).height
    contracts = "A contracts register is loaded." if held else "No contracts register is loaded."
    return f"Loaded since the first payment here: {'; '.join(parts)}. {contracts}"


def _counted(frame: pl.DataFrame, duty: str, name: str, one: str) -> str:
    due = _due(frame, duty)
    whole = due.filter(pl.col("status") == "loaded").height
    return f"{name}, {whole} of {words.count(due.height, one)}"


def _binds(council: str, label: str, *, is_demo: bool) -> str:
    """The Code binds councils in England: whom a code tells to be one, and the demonstration's."""
    if is_demo or ENGLISH.fullmatch(council):
        return (
            "The Code asks this of every council in England, a month after the quarter or year at the latest."
        )
    return f"The Code binds councils in England; that {label} is one does not show here."


def _strips(frame: pl.DataFrame) -> alt.LayerChart | None:
    """A strip a duty, a cell for each quarter or year that is over; None where nothing is due yet."""
    due = frame.filter(pl.col("duty").is_in(list(DUTIES)) & (pl.col("status") != "not due yet"))
    if due.is_empty():
        return None
    places = {duty: at for at, duty in enumerate(DUTIES)}
    cells = due.with_columns(
        line=pl.col("duty").replace_strict(places, return_dtype=pl.Int64),
        strip=pl.col("duty").replace(DUTIES),
        until=pl.col("to_on").dt.offset_by("1d"),
        tone=pl.col("status").replace(TONES),
        words=pl.format(
            "{}, {}: {}", pl.col("duty").replace(DUTIES), "period", pl.col("status").replace(STATUS)
        ),
    )
    heads = cells.group_by("line", "strip").agg(
        pl.format("{} of {} loaded", (pl.col("tone") == "full").sum(), pl.len()).alias("said")
    )
    return strips(cells, heads.sort("line"))
