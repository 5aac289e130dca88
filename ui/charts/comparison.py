"""The councils that are loaded, beside their median: by name, never by rank."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure


def comparison(frame: pl.DataFrame, council_ons: str, period: str) -> Figure:
    """Effective suppliers of each loaded council on the amounts that all of them publish.

    `frame` is the answer of `concentration.comparison`, by name; `council_ons` is the one asked about.
    """
    known = frame.filter(pl.col("effective").is_not_null()).to_dicts()
    ours = next((row for row in known if row["council_ons"] == council_ons), None)
    title, said, chart = (
        "Beside the other councils loaded",
        "No other council is loaded for this period.",
        None,
    )
    if ours and len(known) > 1:
        middle, cut = float(ours["median_effective"]), ours["common_threshold_gbp"]
        title = _compared(float(ours["effective"]), middle)
        of = f"payments of {words.pounds_exact(cut)} or more, which" if cut else "all payments that"
        said = (
            f"Counting {of} all {len(known)} councils publish, "
            f"{ours['name']} spends as if it had {words.equal_suppliers(ours['effective'])}; the median is "
            f"{words.number(middle)} (black mark). Councils differ in duties and size: this is no ranking."
        )
        chart = bars([_bar(row, council_ons) for row in known], rule=middle)
    return Figure(
        key="councils",
        title=title,
        subtitle=f"Effective number of suppliers on the common threshold; councils loaded, {period}",
        sentence=said,
        chart=chart,
        table=frame,
        fields=(
            Field("name", "Council"),
            Field("effective", "Effective number of suppliers", "number"),
            Field("top5_pct", "Five largest suppliers' share (%)", "percent"),
            Field("suppliers", "Suppliers", "count"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("unnamed_pct", "Share with no supplier's name (%)", "percent"),
            Field("threshold_gbp", "Its own threshold (£)", "money"),
        ),
    )


def _bar(row: dict[str, object], council_ons: str) -> Bar:
    value = float(str(row["effective"]))
    return Bar(
        str(row["name"]), value, words.number(value), "focus" if row["council_ons"] == council_ons else "rest"
    )


def _compared(value: float, middle: float) -> str:
    if value > middle * 1.1:
        return "More effective suppliers than the median council"
    if value < middle * 0.9:
        return "Fewer effective suppliers than the median council"
    return "About as many effective suppliers as the median council"
