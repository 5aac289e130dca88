"""Horizontal bars with the name and the figure written over each: readable at any width, no legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import polars as pl

from ui import theme

ROW = 44
# What the edges of the picture take of its height on the screen: without it, one bar alone loses its name.
EDGES = 24
# A letter's usual width: the figure at the right stands whole, and its name gives way to it.
_NAMED = "max(64, width - 6.4 * length(datum.words) - 10)"
_TONES = ("focus", "rest", "unsure")
_FILLS = (theme.FOCUS, theme.REST, theme.WHITE)
_DASHES = ([1, 0], [1, 0], [3, 2])
_EDGES = (theme.FOCUS, theme.REST, theme.SOFT_INK)


@dataclass(frozen=True)
class Bar:
    """One row: what is named, how long the bar is, what is written at its right, and how it is drawn.

    `tone` is "focus" for what the sentence speaks of, "rest" for the others, "unsure" (hollow, dashed) for a
    figure that is not reliable; the words at the right say so too.
    """

    name: str
    value: float
    words: str
    tone: str = "rest"


def bars(rows: Sequence[Bar], *, top: float | None = None, rule: float | None = None) -> alt.LayerChart:
    """A chart of `rows` in their order. `top` ends the scale, `rule` marks one value on every bar."""
    end = top or max([row.value for row in rows] + [rule or 0.0]) or 1.0
    band = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    length = alt.Scale(domain=[0, end])
    base = alt.Chart(_frame(rows))
    layers = [
        _lengths(base, band, alt.X("value:Q", axis=None, scale=length)),
        base.mark_text(aria=False, align="left", baseline="bottom", yOffset=1, limit=alt.expr(_NAMED)).encode(
            y=band, x=alt.value(0), text=alt.Text("name:N")
        ),
        base.mark_text(
            aria=False, align="right", baseline="bottom", yOffset=1, limit=alt.expr("width - 70")
        ).encode(y=band, x=alt.value("width"), text=alt.Text("words:N")),
    ]
    if rule is not None:
        at = alt.X(datum=rule, type="quantitative", axis=None, scale=length)
        mark = base.mark_tick(aria=False, yOffset=9, size=23, thickness=2, color=theme.INK)
        layers.append(mark.encode(y=band, x=at))
    return alt.LayerChart(layer=layers, height=ROW * len(rows) + EDGES)


def _frame(rows: Sequence[Bar]) -> pl.DataFrame:
    # Rows are told apart by their place in the order, so that two of one name stay two bars.
    return pl.DataFrame(
        [
            (place, row.name, max(row.value, 0.0), row.words, row.tone, f"{row.name}: {row.words}")
            for place, row in enumerate(rows)
        ],
        schema={
            "place": pl.Int64,
            "name": pl.String,
            "value": pl.Float64,
            "words": pl.String,
            "tone": pl.String,
            "said": pl.String,
        },
        orient="row",
    )


def _lengths(base: alt.Chart, band: alt.Y, length: alt.X) -> alt.Chart:
    return base.mark_bar(height=13, yOffset=9, strokeWidth=1).encode(
        y=band,
        x=length,
        color=alt.Color("tone:N", scale=alt.Scale(domain=_TONES, range=_FILLS), legend=None),
        stroke=alt.Stroke("tone:N", scale=alt.Scale(domain=_TONES, range=_EDGES), legend=None),
        strokeDash=alt.StrokeDash("tone:N", scale=alt.Scale(domain=_TONES, range=_DASHES), legend=None),
        description=alt.Description("said:N"),
        tooltip=[alt.Tooltip("name:N", title="Name"), alt.Tooltip("words:N", title="Figure")],
    )
