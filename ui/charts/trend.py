"""The effective number of suppliers over the quarters, with breaks marked and no line drawn across them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

# A quarter is at most 92 days; a longer step means that a quarter is missing, which is a break too.
QUARTER = timedelta(days=93)


def until(period: str) -> str:
    """The time that is shown where the page shows `period`, in words."""
    return f"every quarter loaded, to the end of {period}"


def apart_from(filters: str) -> dict[str, Any]:
    """What this figure's provenance says otherwise than the page's, whose period it is not held to."""
    return {"filters": filters, "coverage": "the months loaded of each quarter stand in its row"}


@drawn_once
def trend(frame: pl.DataFrame, place: str) -> Figure:
    """Effective suppliers by quarter. `frame` is the answer of `concentration.trend`, a quarter a row."""
    rows = frame.sort("quarter_on")
    drawn = rows.filter(pl.col("effective").is_not_null())
    table = rows.with_columns(
        note=pl.when("is_break")
        .then(pl.concat_str(pl.lit("[b] "), pl.col("break_because").fill_null("break")))
        .otherwise(pl.lit(""))
    )
    labels = rows["label"].to_list()
    span = " to ".join(dict.fromkeys((labels[0], labels[-1]))) if labels else "no quarter"
    return Figure(
        key="trend",
        title=_title(drawn),
        subtitle=f"Effective number of suppliers, by quarter; {place}, {span}",
        sentence=_sentence(drawn, rows),
        chart=_lines(drawn) if drawn.height > 1 else None,
        table=table,
        fields=(
            Field("label", "Quarter"),
            Field("effective", "Effective number of suppliers", "number"),
            Field("top5_pct", "Five largest suppliers' share (%)", "percent"),
            Field("suppliers", "Suppliers", "count"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("months_present", "Months loaded (of 3)", "count"),
            Field("note", "Note"),
        ),
    )


def _stretches(drawn: pl.DataFrame) -> pl.DataFrame:
    gap = (pl.col("quarter_on").diff() > QUARTER).fill_null(value=False)
    return drawn.with_columns(stretch=(pl.col("is_break") | gap).cum_sum())


def _title(drawn: pl.DataFrame) -> str:
    last = _last_stretch(drawn)
    if last.height < 2:
        return "How few suppliers there are, by quarter"
    first, latest = last["effective"][0], last["effective"][-1]
    # Quarters differ by season and by batch of invoices: only a change of a quarter or more is called one.
    if latest > first * 1.25:
        return f"Spread over more suppliers than in {last['label'][0]}"
    if latest < first * 0.75:
        return f"Spread over fewer suppliers than in {last['label'][0]}"
    return "No clear change in how few suppliers there are"


def _last_stretch(drawn: pl.DataFrame) -> pl.DataFrame:
    split = _stretches(drawn)
    return split.filter(pl.col("stretch") == pl.col("stretch").max()) if split.height else split


def _sentence(drawn: pl.DataFrame, rows: pl.DataFrame) -> str:
    last = _last_stretch(drawn)
    if last.height < 2:
        said = "There are too few quarters in a row to draw a line."
    else:
        said = (
            f"The effective number was {words.number(last['effective'][0])} in {last['label'][0]} and "
            f"{words.number(last['effective'][-1])} in {last['label'][-1]}."
        )
    breaks = rows.filter(pl.col("is_break"))
    for label, because in zip(breaks["label"][:2], breaks["break_because"][:2], strict=True):
        why = (because or "the figures before and after are not alike").rstrip(".")
        said += f" Break [b] at {label}: {why}."
    if breaks.height > 2:
        said += f" {words.count(breaks.height - 2, 'further break')}: see the table."
    partly = rows.filter(pl.col("months_present") < 3).height
    if partly:
        said += f" {words.count(partly, 'quarter is', 'quarters are')} loaded only in part."
    return said


def _lines(drawn: pl.DataFrame) -> alt.LayerChart:
    parts = _stretches(drawn).select("quarter_on", "effective", "stretch", "label", "is_break")
    # The line ends short of the edge, which leaves room for its figure beyond it.
    when = alt.X(
        "quarter_on:T",
        title=None,
        axis=alt.Axis(format="%b %Y", grid=False, labelOverlap=True, tickCount=6),
        scale=alt.Scale(padding=34),
    )
    high = alt.Y(
        "effective:Q",
        title="Effective number of suppliers",
        axis=alt.Axis(tickCount=4),
        scale=alt.Scale(zero=True),
    )
    base = alt.Chart(parts.select("quarter_on", "effective", "stretch", "label")).encode(x=when, y=high)
    layers: list[alt.Chart] = [
        base.mark_line(color=theme.FOCUS, strokeWidth=3).encode(detail=alt.Detail("stretch:N")),
        base.mark_point(filled=True, color=theme.FOCUS, size=60, opacity=1).encode(
            tooltip=[
                alt.Tooltip("label:N", title="Quarter"),
                alt.Tooltip("effective:Q", title="Effective number of suppliers", format=".1f"),
            ]
        ),
    ]
    ends = parts[[-1]].select(
        "quarter_on", "effective", said=pl.col("effective").map_elements(words.number, pl.String)
    )
    layers.append(
        alt.Chart(ends)
        .mark_text(align="left", baseline="middle", dx=9, fontWeight=600)
        .encode(x=when, y=high, text=alt.Text("said:N"))
    )
    return alt.LayerChart(layer=[*layers, *_breaks(parts, when)], height=300)


def _breaks(parts: pl.DataFrame, when: alt.X) -> list[alt.Chart]:
    breaks = parts.filter("is_break").select("quarter_on", mark=pl.lit("[b]"))
    if breaks.is_empty():
        return []
    at = alt.Chart(breaks)
    name = at.mark_text(align="left", baseline="bottom", dx=4, dy=-4)
    return [
        at.mark_rule(color=theme.SOFT_INK, strokeDash=[4, 3]).encode(x=when),
        name.encode(x=when, y=alt.value("height"), text=alt.Text("mark:N")),
    ]
