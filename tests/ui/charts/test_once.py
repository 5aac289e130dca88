"""A figure is drawn once for the same content, and anew for any other."""

from __future__ import annotations

from decimal import Decimal

import polars as pl
import pytest

from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once


class Draws:
    """Draws a figure, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

        def draw(frame: pl.DataFrame, where: str, row: dict[str, object] | None = None) -> Figure:
            self.times += 1
            return Figure("k", "t", where, f"{row}.", None, frame, (Field("a", "A"),))

        self.draw = drawn_once(draw)


def test_equal_content_is_drawn_once() -> None:
    draws = Draws()
    first = draws.draw(pl.DataFrame({"a": [1, 2]}), "here")
    again = draws.draw(pl.DataFrame({"a": [1]}).vstack(pl.DataFrame({"a": [2]})), "here")
    assert draws.times == 1
    assert again is first


@pytest.mark.parametrize(
    "other",
    [
        (pl.DataFrame({"a": [1, 3]}), "here"),
        (pl.DataFrame({"a": [1, None]}), "here"),
        (pl.DataFrame({"b": [1, 2]}), "here"),
        (pl.DataFrame({"a": [1.0, 2.0]}), "here"),
        (pl.DataFrame({"a": [1, 2]}, schema={"a": pl.Int8}), "here"),
        (pl.DataFrame({"a": [1, 2]}), "there"),
        (pl.DataFrame({"a": [1, 2]}), "here", {"gbp": Decimal("1.00")}),
    ],
)
def test_other_content_is_drawn_anew(other: tuple[object, ...]) -> None:
    draws = Draws()
    draws.draw(pl.DataFrame({"a": [1, 2]}), "here")
    draws.draw(*other)  # type: ignore[arg-type]
    assert draws.times == 2


def test_rows_are_told_apart_by_their_values() -> None:
    draws = Draws()
    frame = pl.DataFrame({"a": [1]})
    for amount in ("1.00", "2.00", "1.00"):
        draws.draw(frame, "here", {"gbp": Decimal(amount)})
    assert draws.times == 2
