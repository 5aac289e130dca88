"""Councils beside each other: by name, with a median, never ranked."""

from decimal import Decimal

import polars as pl

from tests.ui.charts.specs import holds, spec
from tests.ui.frames import comparison as frame
from ui.charts.comparison import comparison


def test_councils_stand_in_the_order_of_their_names() -> None:
    figure = comparison(frame(), "X99000001", "2024-25")
    holds(figure)
    rows = next(iter(spec(figure)["datasets"].values()))
    assert [(row["name"], row["tone"]) for row in rows] == [
        ("Ashby", "rest"),
        ("Merefield", "focus"),
        ("Northmoor", "rest"),
    ]


def test_the_sentence_says_on_which_threshold_and_that_it_is_no_ranking() -> None:
    figure = comparison(frame(), "X99000001", "2024-25")
    assert "payments of £500.00 or more, which all 3 councils publish" in figure.sentence
    assert "no ranking" in figure.sentence
    assert figure.title == "Fewer effective suppliers than the median council"
    nothing = frame().with_columns(common_threshold_gbp=pl.lit(Decimal(0)))
    assert (
        "Counting all payments that all 3 councils publish"
        in comparison(nothing, "X99000001", "2024-25").sentence
    )


def test_similar_within_a_tenth() -> None:
    assert (
        comparison(frame(), "X3", "2024-25").title
        == "About as many effective suppliers as the median council"
    )
    assert comparison(frame(), "X1", "2024-25").title == "More effective suppliers than the median council"


def test_a_council_alone_is_not_compared() -> None:
    figure = comparison(frame().filter(pl.col("council_ons") == "X99000001"), "X99000001", "2024-25")
    holds(figure)
    assert figure.chart is None
    assert figure.sentence == "No other council is loaded for this period."
