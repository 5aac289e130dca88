"""Totals are known by their words or by their sums, and held against what was kept."""

from decimal import Decimal

import pytest

from pipelines.formats import totals
from pipelines.formats.totals import Totals


@pytest.mark.parametrize(
    "text",
    [
        "Total",
        "GRAND TOTAL",
        "Sub-total:",
        "Total for April 2023",
        "Total (\u00a3)",
        "Sub Total",
        "Report Total",
        "Carried forward",
        "Balance Brought Forward:",
        "Total c/fwd",
        "B/F",
        "Page total",
        "carried forward to page 3",
    ],
)
def test_a_label(text: str) -> None:
    assert totals.is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "Total Gas & Power Ltd",
        "Totally Local",
        "Amber Total",
        "Totalis Ltd",
        "",
        "BD",
        "Fast Forward Ltd",
        "Carried Away Ltd",
    ],
)
def test_no_label(text: str) -> None:
    assert not totals.is_label(text)


def test_a_name_that_ends_as_a_total() -> None:
    assert totals.ends_as_label("Housing Total")
    assert not totals.ends_as_label("Total")


def test_a_sum_needs_two_rows() -> None:
    sums = Totals()
    assert not sums.agrees(Decimal(5), Decimal(5), 1)
    assert sums.agrees(Decimal(5), Decimal(5), 2)
    assert not sums.agrees(Decimal(0), Decimal(0), 4)


def test_subtotals_and_the_whole() -> None:
    sums = Totals(kept=Decimal(30), rows=4)
    sums.meet("Parks Total", Decimal(10), Decimal(10), 2)
    assert sums.agrees(Decimal(20), Decimal(30), 4)
    sums.meet("Roads Total", Decimal(20), Decimal(30), 4)
    assert sums.own() == Decimal(30)
    sums.meet("Grand Total", Decimal(31), Decimal(30), 4)
    assert sums.own() == Decimal(31)
    assert sums.sentence() == "The file's own total is \u00a331.00, ours is \u00a330.00: \u00a31.00 less."


def test_what_a_page_hands_on_is_not_the_files_own_total() -> None:
    sums = Totals(kept=Decimal(30), rows=4)
    for label in ("Page total", "Carried forward", "Brought forward"):
        sums.meet(label, Decimal(10), Decimal(10), 2)
    assert sums.own() is None
    assert sums.agrees(Decimal(20), Decimal(30), 4)
    sums.meet("Total", Decimal(30), Decimal(30), 4)
    assert sums.own() == Decimal(30)


def test_no_total_says_nothing() -> None:
    assert Totals().own() is None
    assert Totals().sentence() is None
    assert totals.pounds(Decimal("-1234.5")) == "-\u00a31,234.50"
