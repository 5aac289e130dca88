"""Days and numbers as people write them, and words that are neither."""

from collections import Counter

import polars as pl
import pytest

from pipelines.door import cells


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("01/05/2024", "01/05/2024"), ("Wed 1st May 2024", "Wed 1st May 2024"),
        ("1 of May 2024", "1 of May 2024"), ("2024-05-01 10:30", "2024-05-01 10:30"), ("April Showers", "?"),
        ("Grand total:", "Grand total:"),
        ("see Mabel", "?"), ("May", "May"), ("Signed: May B", "?"),
        ("07700 900123", "?"), ("45413", "45413"), ("20240501", "20240501"),
    ],
)  # fmt: skip
def test_a_day_is_kept_and_words_are_not(text: str, kept: str) -> None:
    counts: Counter[str] = Counter()
    assert cells.days(pl.Series([text, None]), counts).to_list() == [kept, None]
    assert counts[cells.STRANGE] == (kept == "?")


@pytest.mark.parametrize(
    ("text", "kept"),
    [("12 people", "12"), ("about 30", "30"), ("c. 1,200", "1,200"), ("\u00a3250", "\u00a3250"),
     ("lots", "?"),
     ("07700900123", "?"), ("0161 496 0123", "?"), ("Mabel + 2", "?"), ("7", "7"),
     ("1.3333333333333333", "1.3333333333333333"), ("12,345,678.90", "12,345,678.90"), ("07700.900.123", "?"),
     ("approx 9 volunteers", "9")],
)  # fmt: skip
def test_a_number_is_kept_without_the_words_beside_it(text: str, kept: str) -> None:
    assert cells.numbers(pl.Series([text]), Counter()).to_list() == [kept]


@pytest.mark.parametrize(
    ("text", "kept"),
    [("1:30", "1.5"), ("01:30:00", "1.5"), ("2 hrs", "2"), ("1h 15m", "1.25"), ("45 mins", "0.75"),
     ("2.5", "2.5"), ("all day", "?")],
)  # fmt: skip
def test_hours_are_a_number(text: str, kept: str) -> None:
    assert cells.hours(pl.Series([text]), Counter()).to_list() == [kept]


def test_a_tick_is_yes_and_a_cross_is_no() -> None:
    assert cells.ticks(pl.Series(["\u2713", "\u2717", "present", None])).to_list() == [
        "yes",
        "no",
        "present",
        None,
    ]
