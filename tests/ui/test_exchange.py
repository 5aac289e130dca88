"""What is said before any picture: the finding with its hedge, and what is not known."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest

from tests.ui.exchanged import by_domain, told
from ui import exchange

COVER: dict[str, Any] = {
    "rows_read": 600, "files": 3, "rows_set_aside": 2, "cells": 65, "withheld": 7, "not_placed_pct": 12.0,
    "not_known_pct": None, "last_loaded_at": datetime(2026, 3, 5, tzinfo=UTC),
    "guessed": ["the council is M"], "warnings": ["a heading is left empty"],
}  # fmt: skip


def head(*values: int | str, rate: float | None = None) -> dict[str, Any]:
    """The answer of `skills.headline`: needed, offered, matched."""
    return told(values) | {"match_rate_pct": rate}


def test_the_answer_says_who_tells_it_and_where_most_is_unmet() -> None:
    assert exchange.answer(head(97, 62, 35, rate=36.1), by_domain(), "M", "2024-25", 0) == (
        "In M in 2024\\-25 **97** skills were needed and **62** were offered, as those who registered tell. "
        "Confirmed matches (**35**) came to **36%** of the needs. Most stays unmet in **Food**: 32 of 60."
    )


@pytest.mark.parametrize(
    ("values", "end"),
    [
        ((12, 7, 3), "**3 matches were** confirmed."),
        ((12, 7, "[c]"), "How many were matched is withheld."),
        ((12, 7, "[x]"), "No file of matches is loaded, so what was met is not known."),
    ],
)
def test_matches_that_have_no_rate(values: tuple[int | str, ...], end: str) -> None:
    assert exchange.answer(head(*values), by_domain().head(0), "M", "2024-25", 0).endswith(end)


def test_what_is_withheld_or_not_loaded_is_never_nought() -> None:
    said = exchange.answer(head("[x]", "[c]", 0), by_domain().head(0), "M", "2024-25", 2)
    assert "In **2 wards** of M" in said
    assert "how many skills were needed is not known and how many were offered is withheld" in said
    assert not exchange.is_empty(head("[x]", "[c]", 0))
    assert exchange.is_empty(head(0, 0, 0))


def test_the_strip_and_what_is_missing() -> None:
    assert exchange.coverage_line(COVER) == (
        "3 files · 7 of 65 counts of offers withheld · 88% of offers with a known domain · a withheld share "
        "of offers with a known ward · loaded 5 March 2026"
    )
    assert exchange.missing(COVER)[-1] == "Guessed: the council is M"
    assert not any("left empty" in sentence for sentence in exchange.missing(COVER))


def test_old_years_are_said_to_be_old() -> None:
    years = pl.DataFrame({"to_on": [date(2023, 3, 31), date(2024, 3, 31)]})
    assert exchange.stale(years, "M", date(2025, 3, 1)) is None
    assert "31 March 2024" in str(exchange.stale(years, "M", date(2026, 3, 1)))
