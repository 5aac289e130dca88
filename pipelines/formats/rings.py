"""Rings of a GeoJSON geometry: checked, wound as RFC 7946 asks (outer counterclockwise), and measured."""

from collections.abc import Iterator
from math import atanh, radians, sin, sqrt
from typing import Any

Point = list[float]
Ring = list[Point]

A_KM, F = 6378.137, 1 / 298.257223563
E = sqrt(F * (2 - F))
DECIMALS = 6
"""0.1 metres: what generalised boundaries are good for, and a third of the bytes."""


class Broken(ValueError):
    """Why a feature cannot be a ward; `column` is the column of ours that is at fault."""

    def __init__(self, reason: str, column: str) -> None:
        super().__init__(reason)
        self.column = column


def wound(geometry: Any) -> dict[str, Any]:
    """A Polygon or MultiPolygon with every ring closed and wound; raises Broken for anything else."""
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        raise Broken("no boundary", "geometry")
    parts = geometry.get("coordinates") or []
    polygons = [_list(each) for each in _list([parts] if geometry["type"] == "Polygon" else parts)]
    whole = [[_wind(ring, outer=place == 0) for place, ring in enumerate(polygon)] for polygon in polygons]
    if not whole or not all(whole):
        raise Broken("no boundary", "geometry")
    return {"type": geometry["type"], "coordinates": whole[0] if geometry["type"] == "Polygon" else whole}


def area_km2(geometry: dict[str, Any]) -> float:
    """Square kilometres on the WGS 84 ellipsoid, without holes; edges are straight on the cylinder."""
    parts = geometry["coordinates"]
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    return sum(_signed_km2(ring) for polygon in polygons for ring in polygon)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Broken("no boundary", "geometry")
    return value


def _wind(ring: Any, outer: bool) -> Ring:
    points = list(_points(ring))
    if len(points) < 4 or points[0] != points[-1]:
        raise Broken("ring not closed", "geometry")
    return points if (_signed_km2(points) > 0) == outer else points[::-1]


def _points(ring: Any) -> Iterator[Point]:
    for point in ring if isinstance(ring, list) else []:
        try:
            east, north = float(point[0]), float(point[1])
        except (TypeError, ValueError, LookupError):
            raise Broken("a point is not a number", "geometry") from None
        if not (-180 <= east <= 180 and -90 <= north <= 90):
            raise Broken("not in longitude and latitude", "geometry")
        yield [round(east, DECIMALS), round(north, DECIMALS)]


def _signed_km2(ring: Ring) -> float:
    """Positive when counterclockwise: the ring's area on the cylinder that keeps areas of the ellipsoid."""
    heights = [_equal_area(point[1]) for point in ring]
    total = 0.0
    for (west, low), (east, high) in zip(
        zip((point[0] for point in ring), heights, strict=True),
        zip((point[0] for point in ring[1:]), heights[1:], strict=True),
        strict=False,
    ):
        total -= radians(east - west) * (low + high) / 2
    return total * A_KM * A_KM / 2


def _equal_area(latitude: float) -> float:
    """Snyder's q: the height on the equal-area cylinder, so that area = a² / 2 x (width x q)."""
    s = sin(radians(latitude))
    return (1 - E * E) * (s / (1 - E * E * s * s) + atanh(E * s) / E)
