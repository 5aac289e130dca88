"""The ward map to move about in. It asks no other host for anything: there is no basemap."""

from __future__ import annotations

from math import log2

import polars as pl
import pydeck as pdk

from ui import theme
from ui.maps.classes import class_of, classes_of, in_words
from ui.maps.outlines import bounds, outline


def deck(frame: pl.DataFrame) -> pdk.Deck:
    """The same map to move about in."""
    known = frame.filter(pl.col("ward_code").is_not_null() & pl.col("geometry").is_not_null())
    steps = classes_of(known)
    paint = {name: _rgb(colour) for name, colour in zip(steps.names, theme.SEQUENTIAL, strict=False)}
    features = [
        {
            "type": "Feature",
            "geometry": outline(row["geometry"]),
            "properties": {
                "name": row["ward_name"],
                "words": in_words(row),
                "fill": paint.get(class_of(steps, row), [255, 255, 255]),
            },
        }
        for row in known.to_dicts()
    ]
    layer = pdk.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id="wards",
        pickable=True,
        get_fill_color="properties.fill",
        get_line_color=[80, 90, 95],
        line_width_min_pixels=1,
    )
    west, south, east, north = bounds(known["geometry"].to_list())
    view = pdk.ViewState(
        longitude=(west + east) / 2,
        latitude=(south + north) / 2,
        zoom=log2(360 / max(east - west, (north - south) * 1.7, 0.001)) + 0.2,
    )
    return pdk.Deck([layer], initial_view_state=view, map_provider=None, tooltip={"text": "{name}\n{words}"})


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
