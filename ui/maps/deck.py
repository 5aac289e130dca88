"""The ward map to move about in. It asks no other host for anything: there is no basemap."""

from __future__ import annotations

from math import log2

import polars as pl
import pydeck as pdk

from ui.maps.classes import NOT_KNOWN, PAID, Rate
from ui.maps.outlines import bounds, hatched, outline


def deck(frame: pl.DataFrame, rate: Rate = PAID) -> pdk.Deck:
    """The same map to move about in; `rate` says of what."""
    known = frame.filter(pl.col("ward_code").is_not_null() & pl.col("geometry").is_not_null())
    steps = rate.classes(known)
    features = []
    for row in known.to_dicts():
        name = rate.class_of(steps, row)
        shape = hatched(row["geometry"]) if name == NOT_KNOWN else outline(row["geometry"])
        features.append(
            {
                "type": "Feature",
                "geometry": shape,
                "properties": {
                    "name": row["ward_name"],
                    "words": rate.in_words(row),
                    "fill": _rgb(steps.colours[name]),
                },
            }
        )
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
