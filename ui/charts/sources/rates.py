"""How much of the money can be told, quarter by quarter: one strip for each rate."""

from __future__ import annotations

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

RATES = {
    "matched_pct": "Known by a number",
    "located_pct": "In a known ward",
    "redacted_pct": "Payee withheld",
}
HIGH = 0.62
"""How much of its strip a share of all the money fills."""
STRIP = 76


@drawn_once
def rates(frame: pl.DataFrame, label: str) -> Figure:
    """The share of the pounds that is matched, located or withheld: the answer of `sources.rates`."""
    drawn = frame.drop_nulls(list(RATES))
    ends = (
        words.listed(dict.fromkeys([drawn["label"][0], drawn["label"][-1]])) if drawn.height else "no quarter"
    )
    return Figure(
        key="rates",
        title=_finding(drawn),
        subtitle=f"Share of the pounds paid, by quarter; {label}, {ends}",
        sentence=_sentence(drawn),
        chart=_strips(drawn) if drawn.height > 1 else None,
        table=frame,
        fields=(
            Field("label", "Quarter"),
            Field("matched_pct", "Paid to suppliers known by a register's number (%)", "percent"),
            Field("certain_pct", "Of all, known for certain (%)", "percent"),
            Field("located_pct", "Paid to suppliers in a known ward (%)", "percent"),
            Field("redacted_pct", "Payee withheld by the publisher (%)", "percent"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("payments", "Payments", "count"),
            Field("months", "Months loaded (of 3)", "count"),
        ),
    )


def _finding(drawn: pl.DataFrame) -> str:
    if drawn.is_empty():
        return "How much of the money can be told"
    last = drawn.row(-1, named=True)
    if not last["matched_pct"] and not last["located_pct"]:
        return "No supplier is matched or placed yet"
    return (
        f"{words.percent(last['matched_pct'])} is matched to a number, "
        f"{words.percent(last['located_pct'])} to a ward"
    )


def _sentence(drawn: pl.DataFrame) -> str:
    if drawn.is_empty():
        return "No quarter is loaded."
    last = drawn.row(-1, named=True)
    said = (
        f"Of every £100 paid in {last['label']}, {_of_100(last['matched_pct'])} went to suppliers whose "
        f"number in a register is known, {_of_100(last['located_pct'])} to suppliers whose ward is known, "
        f"and of {_of_100(last['redacted_pct'])} the payee is withheld."
    )
    if drawn.height > 1:
        first = drawn.row(0, named=True)
        said += (
            f" In {first['label']} it was {_of_100(first['matched_pct'])}, {_of_100(first['located_pct'])} "
            f"and {_of_100(first['redacted_pct'])}."
        )
    if not drawn["matched_pct"].sum():
        said += " To match suppliers, load a register of companies or of charities."
    if not drawn["located_pct"].sum():
        said += " To place them, load a list of postcodes."
    return f"{said} Public bodies and people are never looked for, so that no rate reaches all."


def _of_100(value: float) -> str:
    return "less than £1" if 0 < value < 0.5 else f"£{value:.0f}"


def _strips(drawn: pl.DataFrame) -> alt.LayerChart:
    up = alt.Scale(domain=[0, len(RATES)], reverse=True, nice=False)
    high = alt.Y("floor:Q", axis=None, scale=up)
    over = alt.Chart(_heads(drawn))
    ends = [at + 1.0 - above for at in range(len(RATES)) for above in (0.0, HIGH)]
    layers: list[alt.Chart] = [
        alt.Chart(pl.DataFrame({"floor": ends})).mark_rule(color=theme.GRID).encode(y=high),
        _bars(drawn, up),
        over.mark_text(aria=False, align="left", baseline="top", fontWeight=600).encode(
            x=alt.value(0), y=high, text=alt.Text("name:N")
        ),
        over.mark_text(aria=False, align="right", baseline="top").encode(
            x=alt.value("width"), y=high, text=alt.Text("said:N")
        ),
    ]
    return alt.LayerChart(layer=layers, height=STRIP * len(RATES))


def _heads(drawn: pl.DataFrame) -> pl.DataFrame:
    """What is written over each strip, at its left and at its right."""
    last = drawn.row(-1, named=True)
    rows = [
        (at + 0.06, name, f"latest {words.percent(last[key])}")
        for at, (key, name) in enumerate(RATES.items())
    ]
    return pl.DataFrame(
        rows, schema={"floor": pl.Float64, "name": pl.String, "said": pl.String}, orient="row"
    )


def _bars(drawn: pl.DataFrame, up: alt.Scale) -> alt.Chart:
    """A bar a quarter, from the floor of its strip; all the money would reach to the strip's upper line."""
    floors = {name: at + 1.0 for at, name in enumerate(RATES)}
    long = drawn.unpivot(list(RATES), index=["quarter_on", "label"], variable_name="rate", value_name="share")
    floor = pl.col("rate").replace_strict(floors, return_dtype=pl.Float64)
    share = pl.col("share").map_elements(words.percent, pl.String)
    cells = long.select(
        "quarter_on",
        floor=floor,
        top=floor - HIGH * pl.col("share").clip(0, 100) / 100,
        said=pl.format("{}, {}: {}", pl.col("rate").replace(RATES), "label", share),
    )
    when = alt.X(
        "quarter_on:T",
        title=None,
        axis=alt.Axis(format="%b %Y", grid=False, tickCount=5, labelOverlap=True),
        scale=alt.Scale(padding=14),
    )
    return (
        alt.Chart(cells)
        .mark_bar(width=max(3, min(14, 280 // drawn.height)), color=theme.FOCUS)
        .encode(
            x=when,
            y=alt.Y("top:Q", axis=None, scale=up),
            y2=alt.Y2("floor:Q"),
            description=alt.Description("said:N"),
            tooltip=[alt.Tooltip("said:N", title="Share of the pounds paid")],
        )
    )
