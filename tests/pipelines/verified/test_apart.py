"""What differs between two answers: the value, old and new, of which row; what came and what went."""

from decimal import Decimal

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipelines.verified.apart import Difference, differences

ROWS = st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(0, 3)), max_size=5)


def test_one_row_is_compared_value_by_value() -> None:
    then = pl.DataFrame({"name": ["A"], "amount": [Decimal("1.00")], "share": [1 / 3]})
    now = pl.DataFrame({"name": ["B"], "amount": [Decimal("2.00")], "share": [1 / 3 + 1e-12]})
    assert differences(then, now) == [
        Difference("the answer", "name", "A", "B"),
        Difference("the answer", "amount", Decimal("1.00"), Decimal("2.00")),
    ]


def test_rows_are_known_again_by_their_names_and_not_by_their_place() -> None:
    then = pl.DataFrame({"category": ["Care", "Roads", None], "amount": [1, 2, 3]})
    now = pl.DataFrame({"category": ["Waste", None, "Care"], "amount": [9, 3, 5]})
    assert differences(then, now) == [
        Difference("Care", "amount", 1, 5),
        Difference("Roads, 2", "row", "there", "gone"),
        Difference("Waste, 9", "row", "not there", "there"),
    ]


def test_where_one_name_is_not_enough_the_next_is_taken_too() -> None:
    then = pl.DataFrame({"field": ["a", "a"], "label": ["x", "y"], "amount": [1, 2]})
    now = then.with_columns(amount=pl.Series([1, 7]))
    assert differences(then, now) == [Difference("a, y", "amount", 2, 7)]


def test_rows_that_nothing_tells_apart_come_and_go_whole() -> None:
    then, now = pl.DataFrame({"n": [1, 1, 2]}), pl.DataFrame({"n": [1, 2, 3]})
    assert differences(then, now) == [
        Difference("1", "row", "there", "gone"),
        Difference("3", "row", "not there", "there"),
    ]


def test_columns_that_came_or_went_are_said() -> None:
    assert differences(pl.DataFrame({"a": [1], "b": [1]}), pl.DataFrame({"a": [1], "c": [1]})) == [
        Difference("the answer", "b", "a column", "no column"),
        Difference("the answer", "c", "no column", "a column"),
    ]


@given(ROWS, ROWS)
def test_nothing_differs_only_where_the_rows_are_the_same(
    one: list[tuple[str, int | None]], other: list[tuple[str, int | None]]
) -> None:
    shape = {"name": pl.String(), "n": pl.Int64()}
    then, now = (pl.DataFrame(rows, schema=shape, orient="row") for rows in (one, other))
    same = sorted(map(repr, one)) == sorted(map(repr, other))
    assert (differences(then, now) == []) is same
