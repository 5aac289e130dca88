"""Rates in a few classes."""

from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui import reached
from tests.ui.frames import wards
from ui import theme
from ui.maps.classes import A_HEAD, PAID, Classes, ends


@given(st.lists(st.floats(min_value=0.01, max_value=1e9), max_size=60))
def test_never_more_classes_than_colours_and_their_ends_rise(values: list[float]) -> None:
    for rate in (PAID, A_HEAD):
        found = rate.classes(pl.DataFrame({rate.column: values}, schema={rate.column: pl.Float64}))
        assert len(found.steps) <= len(theme.SEQUENTIAL)
        assert list(found.ends) == sorted(set(found.ends))
        assert all(found.name(value) in found.names for value in values)
        assert set(found.names) < set(found.colours)


def test_ends_are_round_and_said() -> None:
    assert Classes((100_000, 300_000)).names == ["under £100k", "£100k to £300k", "£300k or more"]
    assert Classes((100_000, 300_000)).name(Decimal(100_000)) == "£100k to £300k"
    assert Classes(()).names == ["any amount"]
    assert Classes((0.4, 3, 20), A_HEAD.said).names == [
        "under £0.40",
        "£0.40 to £3",
        "£3 to £20",
        "£20 or more",
    ]


@pytest.mark.parametrize(
    ("value", "least", "end"),
    [
        (1_000.0, 1_000, 1_000),
        (1_499.0, 1_000, 1_000),
        (34_900.0, 1_000, 30_000),
        (96_000.0, 1_000, 100_000),
        (999_999.0, 1_000, 1_000_000),
        (0.42, 0.01, 0.4),
        (2.616, 0.01, 3),
    ],
)
def test_an_end_has_one_figure(value: float, least: float, end: float) -> None:
    assert ends([value] * 4, least) == (end,)


def test_not_known_is_no_class_and_nought_only_where_it_is_named() -> None:
    assert Classes((100_000,)).name(None) == "not known"
    assert Classes((100_000,)).name(0) == "under £100k"
    assert Classes((3,), A_HEAD.said, A_HEAD.nought).name(0.0) == "no grant recorded"


def test_a_ward_in_words() -> None:
    row = wards().row(2, named=True)
    assert PAID.in_words(row) == "£50k per km², 6% of the money"
    assert PAID.class_of(PAID.classes(wards()), row) in PAID.classes(wards()).names
    granted = reached.by_ward()
    said = [A_HEAD.in_words(row) for row in granted.head(3).to_dicts()]
    assert said == [
        "£0 a head, £0, 0 grants [u] few grants or people",
        "£1.50 a head, £9.0k, 6 grants",
        "not known a head, £24k, 7 grants",
    ]
