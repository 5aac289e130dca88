"""Open asks: how many, since when, and about which ward most."""

from datetime import date

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts.hub.unmet import unmet, wards

FRAME = pl.DataFrame(
    [
        ("volunteering", "Volunteering", "W1", "Market", 3, date(2025, 5, 1)),
        ("advocacy", "Advocacy", "W1", "Market", 2, date(2025, 4, 1)),
        ("advocacy", "Advocacy", None, "Not told", 9, date(2025, 6, 1)),
    ],
    schema=["function", "label", "ward_code", "ward_name", "count", "oldest_on"],
    orient="row",
)


def test_the_ward_with_most_is_one_that_is_told() -> None:
    figure = unmet(FRAME, "M")
    holds(figure)
    assert figure.sentence == "14 asks are open, the first since 1 April 2025; most are about Market (5)."


def test_no_open_ask_does_not_say_that_all_is_well() -> None:
    assert unmet(FRAME.clear(), "M").sentence.endswith("Asks that nobody wrote down are not here.")


def test_the_wards_with_most_are_led_to_by_name() -> None:
    assert wards(FRAME) == [("W1", "Who could meet what is asked in Market")]
    many = pl.concat(
        FRAME.head(1).with_columns(ward_code=pl.lit(f"W{at}"), count=pl.lit(at, pl.Int64))
        for at in range(1, 6)
    )
    assert [code for code, _ in wards(many)] == ["W5", "W4", "W3"]
