"""The curve of shares, and the suppliers who came and went."""

from typing import Any

import pytest

from tests.ui.charts.specs import holds, spec
from tests.ui.frames import churn, lorenz
from ui.charts import spread


@pytest.mark.parametrize("smallest_first", [True, False])
def test_the_curve_begins_with_the_largest_whichever_way_it_comes(smallest_first: bool) -> None:
    figure = spread.lorenz(lorenz(smallest_first), "Merefield, 2024-25")
    holds(figure)
    assert figure.title == "The largest tenth of suppliers have 34% of the money"
    assert "largest half 94%" in figure.sentence
    assert figure.shown.row(0) == (0.0, 0.0)
    assert figure.shown.row(-1) == (100.0, 100.0)


def test_between_two_points_it_is_a_straight_line() -> None:
    figure = spread.lorenz(lorenz()[[0, *range(20, 101)]], "M")
    # From (0, 0) to (20, 59.04): a tenth has half of that.
    assert figure.title == "The largest tenth of suppliers have 30% of the money"
    assert spread.lorenz(lorenz(), "M", may_find=False).title == "How the money is spread over suppliers"


def test_too_little_is_not_drawn() -> None:
    assert spread.lorenz(lorenz().clear(), "M").chart is None
    # Nine suppliers have no tenth.
    assert spread.lorenz(lorenz()[::11].head(10), "M").chart is None


def test_kept_new_and_lost() -> None:
    figure = spread.churn(churn(), "Merefield, 2024-25")
    holds(figure)
    assert figure.title == "52 suppliers are new, 41 were lost"
    assert "160 suppliers were kept (£37.0m)" in figure.sentence
    (rows,) = spec(figure)["datasets"].values()
    assert [row["words"] for row in rows] == ["160 · £37.0m", "52 · £4.2m", "41 · £2.9m"]


@pytest.mark.parametrize("because", ["April 2023 is missing.", "april 2023 is missing", None])
def test_what_cannot_be_compared_is_not_drawn_and_says_why(because: str | None) -> None:
    row: dict[str, Any] = churn(is_comparable=False, because=because)
    figure = spread.churn(row, "M")
    holds(figure)
    assert figure.chart is None
    assert "cannot be compared" in figure.sentence
    assert ("April 2023 is missing." in figure.sentence) == bool(because)
    assert figure.table.height == 0
