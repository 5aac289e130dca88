"""Needs and offers for each 1,000 residents: few are marked, what is withheld is hatched and hollow."""

import polars as pl
import pytest

from tests.ui.charts.specs import bars_of, holds
from tests.ui.exchanged import by_ward
from ui.maps import OFFERED, OFFERED_KINDS, deck, offered_bars, offered_map


@pytest.mark.parametrize("kind", OFFERED_KINDS)
def test_the_map_and_its_bars_are_figures(kind: str) -> None:
    holds(offered_map(by_ward(), kind, "M, 2024-25"))
    holds(offered_bars(by_ward(), kind, "M, 2024-25"))
    assert deck(by_ward(), OFFERED[kind]).layers


def test_the_bars_say_rate_and_count_and_why_there_is_none() -> None:
    assert bars_of(offered_bars(by_ward(), "needs", "M")) == [
        ("Kilnside", "10.0 · 40 needed", "focus"),
        ("Market", "[u] 2.0 · 12 needed", "unsure"),
        ("Castle Quay", "[c]", "unsure"),
        ("Harbour", "50 · residents not known", "unsure"),
    ]


def test_the_map_says_most_what_is_hatched_and_whose_rate_it_is() -> None:
    assert offered_map(by_ward(), "needs", "M").sentence == (
        "Most in Kilnside: 10.0 needed for each 1,000 residents of any age. How many of them are adults is "
        "not loaded for every ward. Hatched: 2 wards withheld, or with residents not known."
    )
    adults = offered_map(by_ward().with_columns(ages=pl.lit("16 and over")), "needs", "M")
    assert adults.subtitle == "Skills needed for each 1,000 residents of 16 and over; M"
    assert "adults" not in adults.sentence
    notes = dict(offered_map(by_ward(), "needs", "M").table.select("ward_name", "note").iter_rows())
    assert notes["Castle Quay"] == "[c] needed"
    assert notes["Market"].startswith("[u] fewer than 20 needed")


def test_without_wards_or_rates_a_sentence_says_so() -> None:
    nowhere = by_ward().filter(pl.col("ward_code").is_null())
    assert "wards of this council are not loaded" in offered_map(nowhere, "needs", "M").sentence
    unknown = by_ward().with_columns(pl.lit(None, pl.Float64).alias("needs_per_1000"))
    assert offered_bars(unknown, "needs", "M").chart is None
    assert offered_map(unknown, "needs", "M").sentence.startswith("No rate can be shown.")
    none = by_ward().with_columns(needs=pl.lit(0), needs_per_1000=pl.lit(0.0))
    assert offered_map(none, "needs", "M").sentence.startswith("Nothing is needed in the wards shown.")
