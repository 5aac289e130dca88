"""Half-years: counts beside every percentage, the scope in the subtitle, none under a base of 20."""

import polars as pl

from tests.ui import events
from tests.ui.charts.specs import holds, spec
from ui.charts.half_years import half_years


def test_the_founding_figure_has_its_counts_and_its_scope() -> None:
    figure = half_years(events.half_years(), "national")
    holds(figure)
    assert "sector proxy, not our suppliers" in figure.subtitle
    assert figure.sentence.startswith("168 in 2010-H1 against 114 in 2009-H1 (+47.4%).")
    rows = next(rows for rows in spec(figure)["datasets"].values() if "words" in rows[0])
    assert [row["words"] for row in rows] == ["114", "168 · +47.4%"]


def test_under_a_base_of_twenty_there_are_counts_and_no_percentage() -> None:
    few = events.half_years().with_columns(
        cases=pl.lit(12), previous_cases=pl.lit(7), pct_change=pl.lit(None, pl.Float64),
        because=pl.lit("Fewer than 20 in 2009-H1: too few for a percentage."),
    )  # fmt: skip
    figure = half_years(few, "our_suppliers")
    assert "%" not in figure.sentence
    assert figure.sentence.startswith("12 in 2010-H1 against 7 in 2009-H1. Fewer than 20 in 2009-H1")


def test_rates_have_their_interval() -> None:
    rated = events.half_years().with_columns(
        base=pl.lit(2_000), rate_per_10000=pl.lit(84.0), rate_low=pl.lit(72.0), rate_high=pl.lit(98.0)
    )
    said = half_years(rated, "our_suppliers").sentence
    assert said.endswith("Out of 2,000 that is 84 for each 10,000 (95% interval 72 to 98).")


def test_where_there_is_no_rate_it_is_said_why() -> None:
    said = half_years(events.half_years(), "national").sentence
    assert said.endswith("The register of 2010-H1 is not loaded.")


def test_contracts_that_are_not_loaded_are_said_to_be_no_nought() -> None:
    figure = half_years(events.half_years().clear(), "our_live_contracts")
    holds(figure)
    assert figure.sentence.startswith("Nothing is counted, which is not nought: no contract that is loaded")


def test_nothing_counted_and_nothing_before_are_sentences() -> None:
    for frame in (
        events.half_years().clear(),
        events.half_years().filter(pl.col("previous_cases").is_null()),
    ):
        figure = half_years(frame, "our_suppliers")
        holds(figure)
        assert figure.chart is None
