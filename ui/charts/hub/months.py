"""Month by month: how many came to each step, one strip a step."""

from __future__ import annotations

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

STAGES = {
    "ask": "Asked",
    "introduction": "Introduced",
    "match": "Matched",
    "funded": "Funded",
    "delivering": "Delivering",
}
HIGH = 0.66
"""How much of its strip the highest bar of all fills."""


@drawn_once
def months(frame: pl.DataFrame, where: str) -> Figure:
    """How many came to each step in each month: the answer of `hub.by_month`."""
    table = frame.with_columns(pl.col("stage").replace(STAGES)).pivot(
        "stage", index="month_on", values="count"
    )
    there = [said for said in STAGES.values() if said in table.columns]
    return Figure(
        key="months",
        title=_finding(frame),
        subtitle=f"Introductions that came to each step in a month, one strip a step; {where}",
        sentence=_spoken(frame),
        chart=_strips(frame) if frame.height else None,
        table=table.sort("month_on").select("month_on", *(pl.col(each).fill_null(0) for each in there)),
        fields=(Field("month_on", "Month from", "date"), *(Field(each, each, "count") for each in there)),
    )


def _finding(frame: pl.DataFrame) -> str:
    matches = frame.filter(pl.col("stage") == "match")["count"].to_list()
    return f"{min(matches)} to {max(matches)} matches a month" if len(matches) > 1 else "Month by month"


def _spoken(frame: pl.DataFrame) -> str:
    matches = frame.filter(pl.col("stage") == "match").sort("count", descending=True)
    if frame.is_empty():
        return "Nothing happened in this time."
    count = frame["month_on"].n_unique()
    if matches.is_empty():
        return f"In {words.count(count, 'month')} nothing came to a match."
    best = matches.row(0, named=True)
    return (
        f"In {words.count(count, 'month')} {int(matches['count'].sum()):,} came to a match, the most in "
        f"{best['month_on']:%B %Y} ({best['count']:,})."
    )


def _drawn(frame: pl.DataFrame) -> pl.DataFrame:
    """Each bar stands on the floor of its step's strip; the highest of all fills HIGH of one."""
    most = max(frame["count"].to_list())
    place = {stage: at + 1.0 for at, stage in enumerate(STAGES)}
    step, month = pl.col("stage").replace(STAGES), pl.col("month_on").dt.strftime("%B %Y")
    floor = pl.col("stage").replace_strict(place, return_dtype=pl.Float64)
    said = pl.format("{}, {}: {}", step, month, "count")
    return frame.select("month_on", floor=floor, top=floor - HIGH * pl.col("count") / most, said=said)


def _strips(frame: pl.DataFrame) -> alt.LayerChart:
    drawn = _drawn(frame)
    up = alt.Scale(domain=[0, len(STAGES)], reverse=True, nice=False)
    when = alt.X(
        "month_on:T",
        title=None,
        axis=alt.Axis(format="%b %Y", grid=False, tickCount=6),
        scale=alt.Scale(padding=12),
    )
    bars_ = (
        alt.Chart(drawn)
        .mark_bar(width=9, color=theme.FOCUS)
        .encode(
            x=when,
            y=alt.Y("top:Q", axis=None, scale=up),
            y2=alt.Y2("floor:Q"),
            description=alt.Description("said:N"),
            tooltip=[alt.Tooltip("said:N", title="Introductions")],
        )
    )
    heads = pl.DataFrame(
        {"floor": [at + 0.06 for at in range(len(STAGES))], "words": list(STAGES.values())},
        schema={"floor": pl.Float64, "words": pl.String},
    )
    names = (
        alt.Chart(heads)
        .mark_text(aria=False, align="left", baseline="top", fontWeight=600)
        .encode(x=alt.value(0), y=alt.Y("floor:Q", axis=None, scale=up), text=alt.Text("words:N"))
    )
    lines = pl.DataFrame({"floor": [at + 1.0 for at in range(len(STAGES))]})
    rules = alt.Chart(lines).mark_rule(color=theme.GRID).encode(y=alt.Y("floor:Q", axis=None, scale=up))
    return alt.LayerChart(layer=[rules, bars_, names], height=64 * len(STAGES))
