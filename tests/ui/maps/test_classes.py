"""Rates in a few classes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.frames import wards
from ui import theme
from ui.maps.classes import Classes, class_of, classes, classes_of, in_words


@given(st.lists(st.floats(min_value=0.01, max_value=1e9), max_size=60))
def test_never_more_classes_than_colours_and_their_ends_rise(values: list[float]) -> None:
    found = classes(values)
    assert len(found.names) <= len(theme.SEQUENTIAL)
    assert list(found.ends) == sorted(set(found.ends))
    assert all(found.name(value) in found.names for value in values)


def test_ends_are_round_and_said() -> None:
    assert Classes((100_000, 300_000)).names == ["under £100k", "£100k to £300k", "£300k or more"]
    assert Classes((100_000, 300_000)).name(Decimal(100_000)) == "£100k to £300k"
    assert Classes(()).names == ["any amount"]


@pytest.mark.parametrize(
    ("value", "end"),
    [(1_000.0, 1_000), (1_499.0, 1_000), (34_900.0, 30_000), (96_000.0, 100_000), (999_999.0, 1_000_000)],
)
def test_an_end_has_one_figure(value: float, end: int) -> None:
    assert classes([value] * 4).ends == (end,)


def test_not_known_is_no_class_and_not_the_lowest() -> None:
    assert classes([1e5, 2e5]).name(None) == "not known"


def test_a_ward_in_words() -> None:
    row = wards().row(2, named=True)
    assert in_words(row) == "£50k per km², 6% of the money"
    assert class_of(classes_of(wards()), row) in classes_of(wards()).names
