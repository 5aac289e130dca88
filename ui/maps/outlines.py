"""Ward boundaries made light enough to send: rounded, thinned, and laid flat for a small area."""

from __future__ import annotations

import json
from functools import lru_cache
from math import ceil, cos, floor, radians
from typing import Any

Ring = list[tuple[float, float]]

# About 25 metres: finer than a screen or an A4 page can show of a whole council.
TOLERANCE = 0.00025
# About a quarter of a kilometre between two lines of a hatching.
HATCH = 0.0025


@lru_cache(maxsize=20_000)
def _polygons(geometry: str) -> tuple[tuple[tuple[tuple[float, float], ...], ...], ...]:
    shape = json.loads(geometry)
    several = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return tuple(
        tuple(tuple(_thinned([(float(p[0]), float(p[1])) for p in ring])) for ring in polygon)
        for polygon in several
    )


def _thinned(ring: Ring) -> Ring:
    """The ring without the points within TOLERANCE of the line through their neighbours (Douglas-Peucker)."""
    kept, spans = {0, len(ring) - 1}, [(0, len(ring) - 1)]
    # A ring ends where it begins, so the first distances are from that one point: _distance knows.
    while spans:
        first, last = spans.pop()
        far, furthest = 0.0, 0
        for i in range(first + 1, last):
            distance = _distance(ring[i], ring[first], ring[last])
            if distance > far:
                far, furthest = distance, i
        if far > TOLERANCE:
            kept.add(furthest)
            spans += [(first, furthest), (furthest, last)]
    thin = [ring[i] for i in sorted(kept)]
    return thin if len(thin) >= 4 else ring


def _distance(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    across, up = b[0] - a[0], b[1] - a[1]
    length = (across * across + up * up) ** 0.5
    if length == 0:
        return float(((p[0] - a[0]) ** 2 + (p[1] - a[1]) ** 2) ** 0.5)
    return float(abs(across * (a[1] - p[1]) - (a[0] - p[0]) * up) / length)


def outline(geometry: str) -> dict[str, Any]:
    """The boundary as GeoJSON in degrees, thinned and rounded to about a metre."""
    return _multipolygon(_polygons(geometry), 1.0)


def flat_outline(geometry: str, middle: float) -> dict[str, Any]:
    """The same in a plane: a degree east is as long as it is at latitude `middle`, so that shapes look right.

    Drawn with an identity projection, for which the direction of a ring does not matter; a map projection
    fills the whole page when rings run as RFC 7946 asks.
    """
    return _multipolygon(_polygons(geometry), cos(radians(middle)))


def hatched(geometry: str, middle: float | None = None) -> dict[str, Any]:
    """The boundary with slanting lines over what it holds; flat as `flat_outline` where `middle` is given."""
    shape = outline(geometry) if middle is None else flat_outline(geometry, middle)
    lines = [line for polygon in shape["coordinates"] for line in _slants(polygon)]
    return {
        "type": "GeometryCollection",
        "geometries": [shape, {"type": "MultiLineString", "coordinates": lines}],
    }


def _slants(polygon: list[list[list[float]]]) -> list[list[list[float]]]:
    """Lines from south-east to north-west, each cut to the parts of it that lie within the polygon."""
    edges = [edge for ring in polygon for edge in zip(ring, ring[1:], strict=False)]
    # On such a line x + y is the same all along: it crosses the edges whose ends lie on both its sides.
    sums = [x + y for ring in polygon for x, y in ring]
    lines = []
    for step in range(ceil(min(sums) / HATCH), floor(max(sums) / HATCH) + 1):
        at = step * HATCH
        crossed = sorted(
            x0 + (at - x0 - y0) / (x1 + y1 - x0 - y0) * (x1 - x0)
            for (x0, y0), (x1, y1) in edges
            if (x0 + y0 < at) != (x1 + y1 < at)
        )
        lines += [
            [[round(x, 5), round(at - x, 5)] for x in pair]
            for pair in zip(crossed[::2], crossed[1::2], strict=False)
        ]
    return lines


def _multipolygon(
    polygons: tuple[tuple[tuple[tuple[float, float], ...], ...], ...], east: float
) -> dict[str, Any]:
    coordinates = [
        [[[round(x * east, 5), round(y, 5)] for x, y in ring] for ring in polygon] for polygon in polygons
    ]
    return {"type": "MultiPolygon", "coordinates": coordinates}


def bounds(geometries: list[str]) -> tuple[float, float, float, float]:
    """West, south, east, north of all the boundaries, in degrees."""
    points = [p for text in geometries for polygon in _polygons(text) for ring in polygon for p in ring]
    return (
        min(p[0] for p in points),
        min(p[1] for p in points),
        max(p[0] for p in points),
        max(p[1] for p in points),
    )
