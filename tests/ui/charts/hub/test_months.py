"""Months: a strip a step, all to one scale."""

from tests.ui import hubbed
from tests.ui.charts.specs import holds, spec
from ui.charts.hub.months import HIGH, months


def test_each_bar_stands_on_its_strip() -> None:
    figure = months(hubbed.by_month(), "M")
    holds(figure)
    assert figure.title == "3 to 5 matches a month"
    assert figure.sentence == "In 2 months 8 came to a match, the most in May 2025 (5)."
    rows = next(rows for rows in spec(figure)["datasets"].values() if "said" in rows[0])
    highest = next(row for row in rows if row["said"] == "Asked, April 2025: 8")
    assert abs(highest["floor"] - highest["top"] - HIGH) < 1e-9
    assert figure.table["Asked"].to_list() == [8, 0]


def test_no_month_is_a_sentence() -> None:
    figure = months(hubbed.by_month().clear(), "M")
    assert figure.chart is None
    assert figure.sentence == "Nothing happened in this time."


def test_months_without_a_match_say_so() -> None:
    asks = hubbed.by_month().head(1)
    assert months(asks, "M").sentence == "In 1 month nothing came to a match."
