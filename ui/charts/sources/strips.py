"""Strips of time: a name over each, a cell for each month, quarter or year, full, light or hollow."""

from __future__ import annotations

import altair as alt
import polars as pl

from ui import theme
from ui.charts.bars import EDGES, ROW

LONG = 730
"""From how many days on a year a label is enough."""
TONES = ("full", "light", "hollow")
_FILLS = (theme.FOCUS, theme.SEQUENTIAL[1], theme.WHITE)
_EDGES = (theme.WHITE, theme.FOCUS, theme.SOFT_INK)


def strips(cells: pl.DataFrame, heads: pl.DataFrame) -> alt.LayerChart:
    """A chart of `cells` (line, from_on, until, tone of TONES, words), in the order of their lines.

    `heads` says what is written over each strip: line, strip at the left, said at the right.
    """
    band = alt.Y("line:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    drawn = cells.select("line", "from_on", "until", "words", "tone")
    bars_ = (
        alt.Chart(drawn)
        .mark_bar(height=13, yOffset=9, strokeWidth=1)
        .encode(
            y=band,
            x=alt.X(
                "from_on:T",
                title=None,
                axis=_years() if _days(drawn) > LONG else alt.Axis(format="%b %Y", grid=False, tickCount=4),
            ),
            x2=alt.X2("until:T"),
            color=_scaled(alt.Color, _FILLS),
            stroke=_scaled(alt.Stroke, _EDGES),
            description=alt.Description("words:N"),
            tooltip=[alt.Tooltip("words:N", title="Of when")],
        )
    )
    over = alt.Chart(heads.select("line", "strip", "said"))
    named = over.mark_text(
        aria=False, align="left", baseline="bottom", yOffset=1, limit=alt.expr("width * 0.66")
    )
    counted = over.mark_text(aria=False, align="right", baseline="bottom", yOffset=1)
    layers: list[alt.Chart] = [
        bars_,
        named.encode(y=band, x=alt.value(0), text=alt.Text("strip:N")),
        counted.encode(y=band, x=alt.value("width"), text=alt.Text("said:N")),
    ]
    return alt.LayerChart(layer=layers, height=ROW * heads.height + EDGES)


def _days(drawn: pl.DataFrame) -> int:
    ends = [*drawn["from_on"], *drawn["until"]]
    return (max(ends) - min(ends)).days if ends else 0


def _years() -> alt.Axis:
    return alt.Axis(format="%Y", grid=False, tickCount="year", labelOverlap=True)


def _scaled(channel: type[alt.Color] | type[alt.Stroke], colours: tuple[str, ...]) -> alt.Color | alt.Stroke:
    return channel("tone:N", legend=None, scale=alt.Scale(domain=list(TONES), range=list(colours)))
