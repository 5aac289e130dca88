"""Councils beside each other: by name, with a median, never ranked."""

from decimal import Decimal

import polars as pl

from tests.ui.charts.specs import holds, spec
from tests.ui.frames import comparison as frame
from ui.charts.comparison import apart_from, comparison


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
    assert "Counting payments of £500 or more, which all 3 councils compared publish" in figure.sentence
    assert "no ranking" in figure.sentence
    assert figure.title == "Spread over fewer suppliers than the median council"
    nothing = frame().with_columns(common_threshold_gbp=pl.lit(Decimal(0)))
    said = comparison(nothing, "X99000001", "2024-25").sentence
    assert said.startswith("Counting all payments, which all 3 councils compared publish, Merefield")


def test_similar_within_a_tenth() -> None:
    assert comparison(frame(), "X3", "2024-25").title == "Spread about as widely as at the median council"
    assert comparison(frame(), "X1", "2024-25").title == "Spread over more suppliers than the median council"


def test_a_council_alone_is_not_compared() -> None:
    figure = comparison(frame().filter(pl.col("council_ons") == "X99000001"), "X99000001", "2024-25")
    holds(figure)
    assert figure.chart is None
    assert figure.sentence == "No other council is loaded for this period."


def test_a_month_of_one_council_is_not_set_beside_a_year_of_another() -> None:
    other_months = frame().with_columns(is_comparable=pl.col("council_ons") != "X3")
    figure = comparison(other_months, "X99000001", "2024-25")
    holds(figure)
    assert [row["name"] for row in next(iter(spec(figure)["datasets"].values()))] == ["Ashby", "Merefield"]
    assert figure.sentence.endswith("Not compared, as other months are loaded: Northmoor.")
    assert figure.shown["compared"].to_list() == ["yes", "yes", "no: other months"]
    none = frame().with_columns(is_comparable=pl.col("council_ons") == "X99000001")
    assert comparison(none, "X99000001", "M").sentence == (
        "No other council is loaded for the same months. "
        "Not compared, as other months are loaded: Ashby and Northmoor."
    )


def test_its_provenance_is_its_own() -> None:
    said = apart_from(frame(), "2024-25")
    assert said["place"] == "the councils named"
    assert said["filters"].startswith("all of each council; 2024-25; payments of £500 or more; cards")
    assert "each council" in said["coverage"]
    assert "; all payments;" in apart_from(frame().clear(), "2024-25")["filters"]
