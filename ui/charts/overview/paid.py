"""What was paid: by category, and quarter by quarter over three years."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure, titled
from ui.charts.once import drawn_once
from ui.charts.trend import QUARTER

MOST_BARS = 8
THREE_YEARS = "-33mo"
"""From the first day of the last quarter back to that of the twelfth."""
NOT_STATED = "Not stated"
# A quarter's months, and its year below them.
YEAR_BELOW = "[slice(datum.label, 0, -5), slice(datum.label, -4)]"
POUNDS = (
    "datum.value == 0 ? '£0' : abs(datum.value) >= 1e6 ? '£' + datum.value / 1e6 + 'm'"
    " : '£' + datum.value / 1e3 + 'k'"
)


@drawn_once
def by_category(frame: pl.DataFrame, where: str) -> Figure:
    """The categories on which most is spent. `frame` is the answer of `concentration.by_category`."""
    table = frame.with_columns(category=pl.col("category").fill_null(NOT_STATED)).sort(
        "amount_gbp", "category", descending=[True, False]
    )
    stated = table.filter(pl.col("category") != NOT_STATED)
    rows = stated.head(MOST_BARS).to_dicts()
    total = float(frame["amount_gbp"].sum() or 0)
    return Figure(
        key="paid-by-category",
        title=titled(f"Most is paid for {rows[0]['category']}", "What most is paid for")
        if rows
        else "What is paid for is not stated",
        subtitle=f"Paid, public bodies and pass-throughs left out; {where}",
        sentence=_largest(rows, stated, total),
        chart=bars([_bar(row, place) for place, row in enumerate(rows)]) if rows else None,
        table=table,
        fields=(
            Field("category", "Category"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("payments", "Payments", "count"),
            Field("suppliers", "Suppliers", "count"),
        ),
    )


def _bar(row: dict[str, Any], place: int) -> Bar:
    said = f"{words.pounds(row['amount_gbp'])} · {words.count(row['suppliers'], 'supplier')}"
    return Bar(row["category"], float(row["amount_gbp"]), said, "rest" if place else "focus")


def _largest(rows: list[dict[str, Any]], stated: pl.DataFrame, total: float) -> str:
    if not rows:
        return "The files loaded for this period state no category."
    share = words.percent(100 * float(rows[0]["amount_gbp"]) / total) if total > 0 else words.UNKNOWN
    shown = "" if stated.height == len(rows) else f" Shown are the {len(rows)} largest of {stated.height}."
    return (
        f"{words.pounds(rows[0]['amount_gbp'])} was paid for {rows[0]['category']}, {share} of the money."
        f"{shown}"
    )


@drawn_once
def by_quarter(frame: pl.DataFrame, place: str) -> Figure:
    """What was paid in each quarter of three years. `frame` is the answer of `concentration.trend`.

    A line joins whole quarters that follow each other; one loaded only in part is a hollow point.
    """
    rows = frame.sort("quarter_on").filter(
        pl.col("quarter_on") >= pl.col("quarter_on").max().dt.offset_by(THREE_YEARS)
    )
    table = rows.with_columns(
        note=pl.when(pl.col("months_present") < 3)
        .then(pl.format("{} of 3 months loaded", "months_present"))
        .when("is_break")
        .then(pl.concat_str(pl.lit("[b] "), pl.col("break_because").fill_null("break")))
        .otherwise(pl.lit(""))
    )
    span = f"{rows['label'][0]} to {rows['label'][-1]}" if rows.height else "no quarter"
    return Figure(
        key="paid-by-quarter",
        title="What was paid, quarter by quarter",
        subtitle=f"Paid in each quarter; {place}, {span}",
        sentence=_spoken(rows),
        chart=_line(rows) if rows.height > 1 else None,
        table=table.sort("quarter_on", descending=True),
        fields=(
            Field("label", "Quarter"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("suppliers", "Suppliers", "count"),
            Field("months_present", "Months loaded (of 3)", "count"),
            Field("note", "Note"),
        ),
    )


def _spoken(rows: pl.DataFrame) -> str:
    whole = rows.filter(pl.col("months_present") == 3)
    if whole.height < 2:
        return "There are too few whole quarters to compare."
    least, most = (whole.sort("amount_gbp", descending=down).row(0, named=True) for down in (False, True))
    said = (
        f"Between {words.pounds(least['amount_gbp'])} ({least['label']}) and "
        f"{words.pounds(most['amount_gbp'])} ({most['label']}) in a whole quarter."
    )
    part, broken = rows.height - whole.height, rows.filter("is_break").height
    gaps = rows.filter(_follows_a_gap()).height
    if part:
        said += f" {words.count(part, 'quarter is', 'quarters are')} loaded only in part, and drawn hollow."
    if gaps:
        said += " The line stops where no month of a quarter is loaded."
    if broken:
        said += (
            f" Before and after {words.count(broken, 'break')} [b] the figures are not alike: see the table."
        )
    return said


def _follows_a_gap() -> pl.Expr:
    return (pl.col("quarter_on").diff() > QUARTER).fill_null(value=False)


def _line(rows: pl.DataFrame) -> alt.LayerChart:
    is_part = pl.col("months_present") < 3
    apart = pl.col("is_break") | _follows_a_gap() | is_part | is_part.shift(1, fill_value=False)
    drawn = rows.select(
        "quarter_on",
        "label",
        pl.col("amount_gbp").cast(pl.Float64),
        joined=pl.when(~is_part).then(pl.col("amount_gbp").cast(pl.Float64)),
        stretch=apart.cum_sum(),
        whole=pl.when(is_part).then(pl.lit("part")).otherwise(pl.lit("whole")),
        mark=pl.when("is_break").then(pl.lit("[b]")).otherwise(pl.lit("")),
        said=pl.format("{}: {}", "label", pl.col("amount_gbp").map_elements(words.pounds, pl.String)),
    )
    dates = alt.Axis(format="%b %Y", grid=False, tickCount=6, labelOverlap=True, labelSeparation=12)
    high = alt.Axis(tickCount=4, labelExpr=POUNDS)
    base = alt.Chart(drawn).encode(
        x=alt.X("quarter_on:T", title=None, axis=dates, scale=alt.Scale(padding=16)),
        y=alt.Y("amount_gbp:Q", title=None, axis=high, scale=alt.Scale(zero=True)),
        description=alt.Description("said:N"),
        tooltip=[alt.Tooltip("label:N", title="Quarter"), alt.Tooltip("said:N", title="Paid")],
    )
    filled = alt.Scale(domain=["whole", "part"], range=[theme.FOCUS, theme.WHITE])
    layers = [
        base.mark_line(color=theme.FOCUS, strokeWidth=3).encode(
            y=alt.Y("joined:Q", title=None, axis=high), detail=alt.Detail("stretch:N")
        ),
        base.mark_point(stroke=theme.FOCUS, strokeWidth=2, size=60, opacity=1).encode(
            fill=alt.Fill("whole:N", legend=None, scale=filled)
        ),
        base.mark_text(baseline="bottom", dy=-9).encode(text=alt.Text("mark:N")),
    ]
    return alt.LayerChart(layer=layers, height=280)
