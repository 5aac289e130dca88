"""Offers by domain: the most first, a withheld one hollow and explained."""

from tests.ui.charts.specs import bars_of, holds
from tests.ui.exchanged import by_domain
from ui.charts.skills.registered import NEUTRAL, registered


def test_offers_stand_by_size_and_a_withheld_one_is_hollow() -> None:
    figure = registered(by_domain(), "M, 2024-25")
    holds(figure)
    assert bars_of(figure) == [
        ("Food", "55", "rest"),
        ("Care and company", "7", "rest"),
        ("Transport", "[c]", "unsure"),
    ]
    assert "62 offers are shown" in figure.sentence
    assert "[c] withheld" in figure.sentence
    assert registered(by_domain().head(0), "M").title == NEUTRAL


def test_a_finding_is_made_only_where_every_count_is_told() -> None:
    assert registered(by_domain(), "M").title == NEUTRAL
    told = registered(by_domain().filter(by_domain()["offers"].is_not_null()), "M")
    assert told.title == "Food: 89% of offers"
    assert bars_of(told)[0] == ("Food", "55", "focus")
