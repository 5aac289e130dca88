"""The councils that are loaded, beside their median: by name, never by rank."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

FIELDS = (
    Field("name", "Council"),
    Field("effective", "Effective number of suppliers", "number"),
    Field("top5_pct", "Five largest suppliers' share (%)", "percent"),
    Field("suppliers", "Suppliers", "count"),
    Field("amount_gbp", "Paid (£)", "money"),
    Field("unnamed_pct", "Share with no supplier's name (%)", "percent"),
    Field("threshold_gbp", "Its own threshold (£)", "money"),
    Field("months", "Months loaded", "count"),
    Field("compared", "Compared"),
)


@drawn_once
def comparison(frame: pl.DataFrame, council_ons: str, period: str) -> Figure:
    """Effective suppliers of each loaded council on the amounts that all those compared publish.

    `frame` is the answer of `concentration.comparison`, by name; `council_ons` is the one asked about.
    """
    known = frame.filter("is_comparable").to_dicts()
    ours = next((row for row in known if row["council_ons"] == council_ons), None)
    title, said, chart = (
        "Beside the other councils loaded",
        _alone(frame, council_ons),
        None,
    )
    if ours and len(known) > 1:
        middle = float(ours["median_effective"])
        title = _compared(float(ours["effective"]), middle)
        said = (
            f"Counting {_counted(frame)}, which all {len(known)} councils compared publish, "
            f"{ours['name']} spends as if it had {words.equal_suppliers(ours['effective'])}; their median "
            f"is {words.number(middle)} (black mark). Councils differ in duties and size: this is no "
            f"ranking. Of the filters only the period changes it.{_left_out(frame, council_ons)}"
        )
        chart = bars([_bar(row, council_ons) for row in known], rule=middle)
    return Figure(
        key="councils",
        title=title,
        subtitle=f"Effective number of suppliers, common threshold and months; councils loaded, {period}",
        sentence=said,
        chart=chart,
        table=frame.with_columns(
            compared=pl.when("is_comparable").then(pl.lit("yes")).otherwise(pl.lit("no: other months"))
        ),
        fields=FIELDS,
    )


def apart_from(frame: pl.DataFrame, period: str) -> dict[str, Any]:
    """What this figure's provenance says otherwise than the page's: place, filters and coverage."""
    return {
        "place": "the councils named",
        "filters": f"all of each council; {period}; {_counted(frame)}; "
        "cards, public bodies and pass-throughs left out",
        "coverage": "the months loaded of each council stand in its row",
    }


def _counted(frame: pl.DataFrame) -> str:
    """Which payments of each council: every row says the same threshold."""
    cut: Any = frame["common_threshold_gbp"].max()
    return f"payments of {words.threshold(cut)} or more" if cut else "all payments"


def _bar(row: dict[str, object], council_ons: str) -> Bar:
    value = float(str(row["effective"]))
    return Bar(
        str(row["name"]), value, words.number(value), "focus" if row["council_ons"] == council_ons else "rest"
    )


def _others(frame: pl.DataFrame, council_ons: str) -> list[str]:
    return frame.filter(~pl.col("is_comparable") & (pl.col("council_ons") != council_ons))["name"].to_list()


def _alone(frame: pl.DataFrame, council_ons: str) -> str:
    if not _others(frame, council_ons):
        return "No other council is loaded for this period."
    return f"No other council is loaded for the same months.{_left_out(frame, council_ons)}"


def _left_out(frame: pl.DataFrame, council_ons: str) -> str:
    others = _others(frame, council_ons)
    return f" Not compared, as other months are loaded: {words.listed(others)}." if others else ""


def _compared(value: float, middle: float) -> str:
    if value > middle * 1.1:
        return "Spread over more suppliers than the median council"
    if value < middle * 0.9:
        return "Spread over fewer suppliers than the median council"
    return "Spread about as widely as at the median council"
