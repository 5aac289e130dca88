"""Pounds for each resident by ward: the map says what is not known, the bars what is not located."""

import polars as pl

from tests.ui import reached
from tests.ui.charts.specs import bars_of, holds
from ui.maps import reach_bars, reach_map


def test_the_map_and_its_bars_are_figures() -> None:
    for frame in (reached.by_ward(), reached.by_ward(left=0), reached.many()):
        holds(reach_map(frame, "Merefield, 2024-25"))
        holds(reach_bars(frame, "Merefield, 2024-25"))


def test_the_map_says_most_none_not_known_and_not_located() -> None:
    assert reach_map(reached.by_ward(), "M").sentence == (
        "Most in Harbour: £3.00 for each resident. In 1 of 4 wards no grant is recorded. Hatched: 1 ward "
        "whose residents are not known. £6.0k has no known ward, and may reach any of them."
    )


def test_the_bars_say_the_same_and_end_with_a_hollow_one() -> None:
    assert bars_of(reach_bars(reached.by_ward(), "M")) == [
        ("Harbour", "[u] £3.00 · £9.0k · 1", "focus"),
        ("Market", "£1.50 · £9.0k · 6", "focus"),
        ("Kilnside", "no grant recorded", "focus"),
        ("Not located", "£0.46 a head · £6.0k · 2 grants", "unsure"),
    ]
    assert "hollow" not in reach_bars(reached.by_ward(left=0), "M").sentence


def test_of_many_wards_those_between_share_a_bar_and_no_pound_is_lost() -> None:
    frame = reached.many()
    rows = bars_of(reach_bars(frame, "M"))
    assert len(rows) == 15
    assert rows[8] == ("6 wards between", "£1.42 · £51k", "rest")
    assert rows[-1] == ("Ward 00", "no grant recorded", "focus")
    assert reach_bars(frame, "M").table["amount_gbp"].sum() == frame["amount_gbp"].sum()


def test_where_nothing_is_located_one_bar_says_so() -> None:
    none = reached.by_ward().with_columns(
        grants=pl.when(pl.col("ward_code").is_null()).then("grants").otherwise(0),
        amount_gbp=pl.when(pl.col("ward_code").is_null()).then("amount_gbp").otherwise(pl.lit(0)),
    )
    assert [row[0] for row in bars_of(reach_bars(none, "M"))] == ["3 wards", "Not located"]
    assert reach_map(none, "M").sentence.startswith("No grant is recorded in any ward.")


def test_without_residents_or_wards_a_sentence_says_so() -> None:
    unknown = reached.by_ward().with_columns(
        residents=pl.lit(None, pl.Int64), per_head_gbp=pl.lit(None, pl.Float64)
    )
    assert reach_bars(unknown, "M").chart is None
    assert "The residents of its wards are not loaded" in reach_map(unknown, "M").sentence
    nowhere = reached.by_ward().filter(pl.col("ward_code").is_null())
    assert reach_map(nowhere, "M").chart is None
    assert "wards of this council are not loaded" in reach_map(nowhere, "M").sentence
