"""Outlines: thinned, never broken, in a plane that keeps their shape."""

import json
from math import cos, pi, radians, sin

import pytest

from ui.maps.outlines import HATCH, TOLERANCE, bounds, flat_outline, hatched, outline

CIRCLE = [[0.1 * sin(2 * pi * i / 2000), 53 + 0.1 * cos(2 * pi * i / 2000)] for i in range(2000)]
ROUND = json.dumps({"type": "Polygon", "coordinates": [[*CIRCLE, CIRCLE[0]]]})
SQUARE = json.dumps(
    {"type": "MultiPolygon", "coordinates": [[[[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]]]}
)


def test_a_circle_of_2000_points_needs_few() -> None:
    (ring,) = outline(ROUND)["coordinates"][0]
    assert 20 < len(ring) < 150
    assert ring[0] == ring[-1]
    for x, y in ring:
        assert abs(((x**2 + (y - 53) ** 2) ** 0.5) - 0.1) < TOLERANCE


def test_a_square_keeps_its_corners() -> None:
    (ring,) = outline(SQUARE)["coordinates"][0]
    assert [list(map(float, point)) for point in ring] == [[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]


def test_laid_flat_a_degree_east_is_as_long_as_it_is_there() -> None:
    (ring,) = flat_outline(SQUARE, 50.5)["coordinates"][0]
    assert max(x for x, _ in ring) == pytest.approx(cos(radians(50.5)), abs=1e-5)


def test_bounds() -> None:
    assert bounds([SQUARE, ROUND]) == pytest.approx((-0.1, 50, 1, 53.1), abs=1e-3)


def test_a_ring_too_small_to_thin_stays_a_ring() -> None:
    tiny = json.dumps({"type": "Polygon", "coordinates": [[[0, 50], [1e-6, 50], [1e-6, 50.000001], [0, 50]]]})
    assert len(outline(tiny)["coordinates"][0][0]) >= 4


def test_hatching_lies_within_the_outline_and_leaves_out_its_holes() -> None:
    ring = [[0.0, 50.0], [0.1, 50.0], [0.1, 50.1], [0.0, 50.1], [0.0, 50.0]]
    hole = [[0.04, 50.04], [0.06, 50.04], [0.06, 50.06], [0.04, 50.06], [0.04, 50.04]]
    shape, lines = hatched(json.dumps({"type": "Polygon", "coordinates": [ring, hole]}))["geometries"]
    assert shape["type"] == "MultiPolygon"
    assert len(lines["coordinates"]) > 0.2 / HATCH * 0.9
    for (x0, y0), (x1, y1) in lines["coordinates"]:
        assert x0 + y0 == pytest.approx(x1 + y1)
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        assert all(
            -1e-5 <= x <= 0.1 + 1e-5 and 50 - 1e-5 <= y <= 50.1 + 1e-5 for x, y in ((x0, y0), (x1, y1))
        )
        assert not (0.041 < middle[0] < 0.059 and 50.041 < middle[1] < 50.059)


def test_hatching_is_flat_where_the_outline_is() -> None:
    shape, _ = hatched(SQUARE, 60.0)["geometries"]
    assert shape == flat_outline(SQUARE, 60.0)
