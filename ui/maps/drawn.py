"""Wards of one council on white, for page and print: outlines, few classes, hatching for not known."""

from __future__ import annotations

from typing import Any, ClassVar

import altair as alt
import polars as pl

from ui import theme
from ui.maps.classes import NOT_KNOWN, Rate
from ui.maps.outlines import bounds, flat_outline, hatched

# Over the map: under it, a picture file would have it after the lines about the source.
LEGEND = alt.Legend(orient="top", columns=2, symbolType="square", symbolStrokeColor=theme.SOFT_INK)


class _Outline:
    """A geometry that Altair hands on as it is: to look at every point of 300 wards takes it a second."""

    _schema: ClassVar[dict[str, Any]] = {"type": "object"}

    def __init__(self, geometry: dict[str, Any]) -> None:
        self.geometry = geometry

    def to_dict(self, *args: Any, **kwds: Any) -> dict[str, Any]:
        """The geometry itself."""
        return self.geometry


def drawn(known: pl.DataFrame, rate: Rate) -> alt.Chart:
    """The map of these wards, each with a geometry; `rate` says of what."""
    steps = rate.classes(known)
    _, south, _, north = bounds(known["geometry"].to_list())
    features = []
    for row in known.to_dicts():
        name = rate.class_of(steps, row)
        shape = hatched if name == NOT_KNOWN else flat_outline
        features.append(
            {
                "type": "Feature",
                "geometry": _Outline(shape(row["geometry"], (south + north) / 2)),
                "name": row["ward_name"],
                "rate": name,
                "words": rate.in_words(row),
            }
        )
    present = [name for name in steps.colours if any(feature["rate"] == name for feature in features)]
    return (
        alt.Chart(alt.Data(values=features))
        .mark_geoshape(stroke=theme.SOFT_INK, strokeWidth=0.8)
        .encode(
            color=alt.Color(
                "rate:N",
                title=rate.title,
                scale=alt.Scale(domain=present, range=[steps.colours[name] for name in present]),
                legend=LEGEND,
            ),
            strokeDash=alt.StrokeDash(
                "rate:N",
                title=rate.title,
                scale=alt.Scale(
                    domain=present, range=[[3, 2] if name == NOT_KNOWN else [1, 0] for name in present]
                ),
            ),
            tooltip=[alt.Tooltip("name:N", title="Ward"), alt.Tooltip("words:N", title=rate.what)],
        )
        .project(type="identity", reflectY=True)
        .properties(height=420)
    )
