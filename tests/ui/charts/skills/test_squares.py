"""Squares of few classes: their ends rise, and every value has one."""

from hypothesis import given
from hypothesis import strategies as st

from ui import theme
from ui.charts.skills.squares import MARKED, NONE, counted


@given(st.lists(st.integers(min_value=1, max_value=1_000_000), max_size=60))
def test_every_count_has_a_class_with_a_colour(values: list[int]) -> None:
    steps = counted(values)
    assert list(steps.ends) == sorted(set(steps.ends))
    assert len(steps.names) == len(steps.ends) + 1 <= len(theme.SEQUENTIAL)
    assert all(steps.of(value) in steps.colours for value in values)
    assert (steps.of(0), steps.of(None)) == (NONE, MARKED)


def test_classes_are_named_by_what_is_in_them() -> None:
    assert counted([1, 5, 9, 12, 20, 41, 60, 80]).names == ("1 to 8", "9 to 19", "20 to 59", "60 or more")
    assert counted([1, 1, 1, 1]).names == ("any",)
    assert counted([2, 2, 2, 2]).names == ("1", "2 or more")
