"""Horizontal bars with the name and the figure written over each: readable at any width, no legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import polars as pl

from ui import theme

ROW = 44
_TONES = ("focus", "rest", "unsure")
_FILLS = (theme.FOCUS, theme.REST, theme.WHITE)
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
    """A chart of `rows` in their order. `top` fixes the end of the scale, `rule` marks one value on every bar."""
    # The place in the order goes first into the key, so that two rows of one name stay two bars.
    frame = pl.DataFrame(
        {
            "place": list(range(len(rows))),
            "name": [row.name for row in rows],
            "value": [max(row.value, 0.0) for row in rows],
            "words": [row.words for row in rows],
            "tone": [row.tone for row in rows],
        },
        schema={
            "place": pl.Int64,
            "name": pl.String,
            "value": pl.Float64,
            "words": pl.String,
            "tone": pl.String,
        },
    )
    end = top or max([row.value for row in rows] + [rule or 0.0]) or 1.0
    band = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    length = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, end]))
    base = alt.Chart(frame)
    layers: list[alt.Chart] = [
        base.mark_bar(height=13, yOffset=9, strokeWidth=1).encode(
            y=band,
            x=length,
            color=alt.Color("tone:N", scale=alt.Scale(domain=_TONES, range=_FILLS), legend=None),
            stroke=alt.Stroke("tone:N", scale=alt.Scale(domain=_TONES, range=_EDGES), legend=None),
            strokeDash=alt.StrokeDash(
                "tone:N", scale=alt.Scale(domain=_TONES, range=[[1, 0], [1, 0], [3, 2]]), legend=None
            ),
            tooltip=[alt.Tooltip("name:N", title="Name"), alt.Tooltip("words:N", title="Figure")],
        ),
        base.mark_text(align="left", baseline="bottom", yOffset=1, limit=alt.expr("width * 0.66")).encode(
            y=band, x=alt.value(0), text=alt.Text("name:N")
        ),
        base.mark_text(align="right", baseline="bottom", yOffset=1).encode(
            y=band, x=alt.value("width"), text=alt.Text("words:N")
        ),
    ]
    if rule is not None:
        mark = alt.X(datum=rule, type="quantitative", axis=None, scale=alt.Scale(domain=[0, end]))
        layers.append(base.mark_tick(yOffset=9, size=23, thickness=2, color=theme.INK).encode(y=band, x=mark))
    return alt.layer(*layers).properties(height=ROW * len(rows))
