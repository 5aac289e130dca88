"""Rings are wound as RFC 7946 asks and measured on the ellipsoid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import rings
from pipelines.formats.rings import Broken

SQUARE = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]]


def _polygon(*ring: list[list[float]]) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": list(ring)}


def test_a_degree_at_the_equator_is_as_large_as_the_ellipsoid_says() -> None:
    # Karney's GeodSolve gives 12,308.778 km2 for geodesic edges; parallels as edges differ by under 0.01 %.
    assert rings.area_km2(rings.wound(_polygon(SQUARE))) == pytest.approx(12308.778, rel=1e-4)


def test_the_whole_world_is_the_whole_ellipsoid() -> None:
    world = [[-180.0, -90.0], [180.0, -90.0], [180.0, 90.0], [-180.0, 90.0], [-180.0, -90.0]]
    assert rings.area_km2(rings.wound(_polygon(world))) == pytest.approx(510_065_621.7, rel=1e-9)


def test_outer_rings_go_counterclockwise_and_holes_clockwise() -> None:
    hole = [[0.25, 0.25], [0.75, 0.25], [0.75, 0.75], [0.25, 0.75], [0.25, 0.25]]
    wound = rings.wound(_polygon(SQUARE[::-1], hole))
    assert wound["coordinates"] == [SQUARE, hole[::-1]]


def test_a_hole_is_taken_off() -> None:
    hole = [[0.25, 0.25], [0.75, 0.25], [0.75, 0.75], [0.25, 0.75], [0.25, 0.25]]
    whole = rings.area_km2(rings.wound(_polygon(SQUARE)))
    assert rings.area_km2(rings.wound(_polygon(SQUARE, hole))) == pytest.approx(whole * 0.75, rel=1e-3)


@given(st.floats(-170, 170), st.floats(-80, 80), st.floats(0.001, 5))
def test_the_way_round_does_not_change_the_area(east: float, north: float, size: float) -> None:
    square = [[east + x * size, north + y * size] for x, y in SQUARE]
    square = [[round(x, 6), round(y, 6)] for x, y in square]
    one, other = rings.wound(_polygon(square)), rings.wound(_polygon(square[::-1]))
    assert one == other or rings.area_km2(one) == pytest.approx(rings.area_km2(other))
    assert rings.area_km2(one) > 0


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "no boundary"),
        ({"type": "Point", "coordinates": [0, 0]}, "no boundary"),
        ({"type": "Polygon", "coordinates": []}, "no boundary"),
        ({"type": "MultiPolygon", "coordinates": [[]]}, "no boundary"),
        (_polygon(SQUARE[:-1]), "ring not closed"),
        (_polygon([[x * 400000, y] for x, y in SQUARE]), "not in longitude and latitude"),
        ({"type": "Polygon", "coordinates": [[["a", 1]] * 4]}, "a point is not a number"),
    ],
)
def test_what_is_no_boundary_says_why(geometry: object, reason: str) -> None:
    with pytest.raises(Broken, match=reason):
        rings.wound(geometry)
