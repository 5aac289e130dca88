"""A curve of running shares beside the line of equal ones."""

from __future__ import annotations

from dataclasses import dataclass

import altair as alt
import polars as pl

from ui import theme


@dataclass(frozen=True)
class Axis:
    """A column of running shares, 0 to 100, and what it is called."""

    column: str
    title: str

    @property
    def field(self) -> str:
        """The column as the chart's grammar has it."""
        return f"{self.column}:Q"


def curve(
    points: pl.DataFrame, across: Axis, up: Axis, spot: tuple[float, float], even: str
) -> alt.LayerChart:
    """The curve through `points` with one point marked; `even` names the line of equal shares."""
    x = alt.X(
        across.field,
        title=across.title,
        axis=alt.Axis(tickCount=5, grid=False),
        scale=alt.Scale(domain=[0, 100]),
    )
    y = alt.Y(up.field, title=up.title, axis=alt.Axis(tickCount=5), scale=alt.Scale(domain=[0, 100]))
    both = points.select(across.column, up.column)
    line = alt.Chart(both).mark_line(color=theme.FOCUS, strokeWidth=3).encode(x=x, y=y)
    ends = pl.DataFrame({across.column: [0.0, 100.0], up.column: [0.0, 100.0]})
    equal = (
        alt.Chart(ends).mark_line(color=theme.SOFT_INK, strokeDash=[4, 4], strokeWidth=1.5).encode(x=x, y=y)
    )
    marked = alt.Chart(pl.DataFrame({across.column: [spot[0]], up.column: [spot[1]]}))
    dot = marked.mark_point(filled=True, size=70, color=theme.FOCUS, opacity=1).encode(x=x, y=y)
    name = alt.Chart(pl.DataFrame({across.column: [62.0], up.column: [48.0]}))
    label = name.mark_text(align="left", baseline="top", color=theme.SOFT_INK, text=even).encode(x=x, y=y)
    return alt.LayerChart(layer=[line, equal, dot, label], height=300)
