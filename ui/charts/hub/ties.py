"""Which roles the hubs bring together: bands from one side to the other, the wider the more introductions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

POINTS = 24
"""How many points a band's edge is drawn with."""
GAP = 0.04
"""Room between two roles, of the whole height."""


@dataclass(frozen=True)
class _Band:
    """One tie: where it leaves the left side and where it comes to the right one, 0 at the top to 1."""

    said: str
    left: float
    right: float
    left_wide: float
    right_wide: float


Stack = dict[str, tuple[float, float]]


@drawn_once
def ties(frame: pl.DataFrame, where: str) -> Figure:
    """Introductions between organisations by the roles of both sides: the answer of `hub.ties`."""
    rows = frame.to_dicts()
    first = rows[0] if rows else None
    total = sum(row["count"] for row in rows)
    return Figure(
        key="ties",
        title=f"Most often: {first['role_label']} with {first['role_with_label']}"
        if first
        else "No two roles are named together",
        subtitle=f"Introductions by the role of who asked (left) and of the other side (right); {where}",
        sentence=(
            f"{first['role_label']} was brought together with {first['role_with_label']} in "
            f"{words.count(first['count'], 'introduction')}, of {total:,} in which both sides tell their "
            "role. Private persons are in no band."
        )
        if first
        else "No introduction tells the roles of both sides.",
        chart=_bands(rows) if rows else None,
        table=frame,
        fields=(
            Field("role_label", "Who asked"),
            Field("role_with_label", "With whom"),
            Field("count", "Introductions", "count"),
        ),
    )


def _bands(rows: list[dict[str, Any]]) -> alt.LayerChart:
    left, right = (_stacked(rows, side) for side in ("role_label", "role_with_label"))
    down = alt.Scale(domain=[0, 1], reverse=True, nice=False)
    across = alt.Scale(domain=[-0.02, 1.02], nice=False)
    points = pl.concat([_edges(band) for band in _laid(rows, left, right)])
    areas = (
        alt.Chart(points)
        .mark_area(opacity=0.3, color=theme.FOCUS, stroke=theme.WHITE)
        .encode(
            x=alt.X("along:Q", axis=None, scale=across),
            y=alt.Y("top:Q", axis=None, scale=down),
            y2=alt.Y2("bottom:Q"),
            detail=alt.Detail("said:N"),
            description=alt.Description("said:N"),
            tooltip=[alt.Tooltip("said:N", title="Introductions")],
        )
    )
    named = [(0.0, name, *place) for name, place in left.items()]
    named += [(1.0, name, *place) for name, place in right.items()]
    layers = [areas]
    for at, align in ((0.0, "left"), (1.0, "right")):
        ends = pl.DataFrame(
            [(at, top, top + wide, top + wide / 2, name) for where, name, top, wide in named if where == at],
            schema={
                "along": pl.Float64,
                "top": pl.Float64,
                "bottom": pl.Float64,
                "middle": pl.Float64,
                "name": pl.String,
            },
            orient="row",
        )
        layers += _side(ends, align, across, down)
    return alt.LayerChart(layer=layers, height=340)


def _side(ends: pl.DataFrame, align: Any, across: alt.Scale, down: alt.Scale) -> list[alt.Chart]:
    """The roles of one side: a bar each, and its name on its bands, where a telephone has room for it."""
    along = alt.X("along:Q", axis=None, scale=across)
    rule = alt.Chart(ends.select("along", "top", "bottom")).mark_rule(
        strokeWidth=8, color=theme.FOCUS, aria=False
    )
    name = alt.Chart(ends.select("along", "middle", "name")).mark_text(
        align=align, baseline="middle", dx=-8 if align == "right" else 8, aria=False
    )
    return [
        rule.encode(x=along, y=alt.Y("top:Q", axis=None, scale=down), y2=alt.Y2("bottom:Q")),
        name.encode(x=along, y=alt.Y("middle:Q", axis=None, scale=down), text=alt.Text("name:N")),
    ]


def _stacked(rows: list[dict[str, Any]], side: str) -> dict[str, tuple[float, float]]:
    """Where each role of one side begins, and how high it is; the largest first, with room between."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row[side]] = counts.get(row[side], 0) + row["count"]
    scale = (1 - GAP * (len(counts) - 1)) / sum(counts.values())
    at, found = 0.0, {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        found[name] = (at, counts[name] * scale)
        at += counts[name] * scale + GAP
    return found


def _laid(rows: list[dict[str, Any]], left: Stack, right: Stack) -> list[_Band]:
    """Each tie in its place, on both sides in the order of the other side's roles: few bands cross."""
    total = sum(row["count"] for row in rows)
    used = {"left": dict.fromkeys(left, 0.0), "right": dict.fromkeys(right, 0.0)}
    scales = [(1 - GAP * (len(stack) - 1)) / total for stack in (left, right)]
    found = []
    order = sorted(rows, key=lambda row: (left[row["role_label"]][0], right[row["role_with_label"]][0]))
    for row in order:
        one, other = row["role_label"], row["role_with_label"]
        heights = [row["count"] * scale for scale in scales]
        said = f"{one} with {other}: {words.count(row['count'], 'introduction')}"
        found.append(
            _Band(said, left[one][0] + used["left"][one], right[other][0] + used["right"][other], *heights)
        )
        used["left"][one] += heights[0]
        used["right"][other] += heights[1]
    return found


def _edges(band: _Band) -> pl.DataFrame:
    """The band's upper and lower edge, level where it leaves and where it comes."""
    along = pl.DataFrame({"along": [at / (POINTS - 1) for at in range(POINTS)]})
    bend = pl.col("along").pow(2) * (3 - 2 * pl.col("along"))
    return along.with_columns(
        said=pl.lit(band.said),
        top=band.left + bend * (band.right - band.left),
        bottom=band.left
        + band.left_wide
        + bend * (band.right + band.right_wide - band.left - band.left_wide),
    )
