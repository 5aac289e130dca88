"""How even and how near to need, recomputed from the definitions in boring Python, over random wards."""

from collections.abc import Callable
from datetime import date

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.build import Built
from warehouse.reads import funding
from warehouse.reads.funding import Reach

Ward = tuple[int, int, int]  # residents, deprivation, pounds
WARDS = st.lists(
    st.tuples(st.integers(1, 20_000), st.integers(0, 90), st.integers(0, 1_000_000)), min_size=2, max_size=24
)


def curve(wards: list[Ward]) -> list[tuple[float, float]]:
    """Running shares of residents and of money, in the order given."""
    people, money = sum(ward[0] for ward in wards), sum(ward[2] for ward in wards)
    points, residents, pounds = [(0.0, 0.0)], 0, 0
    for ward in wards:
        residents, pounds = residents + ward[0], pounds + ward[2]
        points.append((residents / people, pounds / money))
    return points


def index(points: list[tuple[float, float]]) -> float:
    """One less twice the area under the curve, by trapezoids."""
    return 1 - sum((x1 - x0) * (y0 + y1) for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False))


def reached(points: list[tuple[float, float]], share: float) -> float:
    """How high the curve is at that share of residents."""
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        if x0 <= share < x1:
            return y0 + (share - x0) / (x1 - x0) * (y1 - y0)
    raise AssertionError(points)


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WARDS, min_size=8, max_size=12))
def test_the_indices_are_what_their_definitions_say(
    a_store: Callable[..., Built], towns: list[list[Ward]]
) -> None:
    rows = [
        {"town": f"X99{town:06d}", "code": f"X05{town:03d}{number:03d}", "people": p, "score": s, "pounds": g}
        for town, wards in enumerate(towns)
        for number, (p, s, g) in enumerate(wards)
    ]
    every = pl.DataFrame(rows)
    a_store(
        {
            "raw.wards__boundaries": every.select(
                ward_code="code",
                name="code",
                council_ons="town",
                vintage=pl.lit("2025"),
                geometry=pl.lit("{}"),
            ),
            "raw.populations__residents": every.select(
                area_code="code",
                area_kind=pl.lit("ward"),
                counted_on=pl.lit("2021-03-21"),
                basis=pl.lit("OA best fit"),
                _residents=pl.col("people").cast(pl.String),
                _imd_score=pl.col("score").cast(pl.String),
            ),
            "raw.grants__grants": every.filter(pl.col("pounds") > 0).select(
                grant_id="code",
                currency=pl.lit("GBP"),
                _amount=pl.col("pounds").cast(pl.String),
                _awarded_on=pl.lit("2024-05-01"),
                recipient_kind=pl.lit("organisation"),
                beneficiary_places=pl.lit('[{"code": "') + pl.col("code") + pl.lit('"}]'),
            ),
        },
        only=("marts.grants", "marts.placed_grants", "marts.wards"),
    )
    for town, wards in enumerate(towns):
        _holds(f"X99{town:06d}", wards)


def _holds(town: str, wards: list[Ward]) -> None:
    found = funding.reach_indices(Reach(town, date(2024, 1, 1), date(2024, 12, 31))).row(0, named=True)
    assert found["wards_without"] == sum(ward[2] == 0 for ward in wards)
    if not any(ward[2] for ward in wards):
        assert found["concentration_index"] is None
        return
    numbered = sorted(enumerate(wards), key=lambda pair: (-pair[1][1], pair[0]))
    by_need, by_head = [ward for _, ward in numbered], sorted(wards, key=lambda ward: ward[2] / ward[0])
    assert found["concentration_index"] == pytest.approx(index(curve(by_need)), abs=1e-9)
    assert found["gini_per_head"] == pytest.approx(index(curve(by_head)), abs=1e-9)
    assert found["share_to_most_deprived_fifth"] == pytest.approx(reached(curve(by_need), 0.2), abs=1e-9)
    people, money = sum(ward[0] for ward in wards), sum(ward[2] for ward in wards)
    apart = sum(abs(ward[2] / money - ward[0] / people) for ward in wards) / 2
    assert found["hoover"] == pytest.approx(apart, abs=1e-9)
