"""Columns look like what they hold."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import amounts, contents


def test_a_column_of_days() -> None:
    seen = contents.look(["13/04/2023", "2023-04-14", None, "\u00a0"])
    assert (seen.filled, seen.dates, seen.money) == (2, 1.0, 0.0)


def test_a_column_of_money() -> None:
    seen = contents.look(["1,234.50", "(3.00)", "-", ""])
    assert (seen.filled, seen.money, seen.dates) == (3, 1.0, 0.0)


@given(st.lists(st.from_regex(r"\A[0-9.,\n £-]{0,9}\Z"), max_size=5))
def test_money_is_seen_in_whichever_style_says_more(cells: list[str]) -> None:
    texts = [text for cell in cells if (text := contents.said(cell))]
    column = pl.Series(texts, dtype=pl.String)
    read = max(len(texts) - amounts.read(column, style).null_count() for style in ("english", "european"))
    worth = [text for text in texts if text.lower() not in amounts.ABSENT]
    assert contents.look(cells).money == read / (len(worth) or 1)


def test_a_column_of_names() -> None:
    seen = contents.look(["Amber Ltd", "Bex Trust", "Cold & Sons"])
    assert (seen.letters, seen.money, seen.distinct) == (1.0, 0.0, 1.0)
    assert seen.firms > 0.5


@pytest.mark.parametrize(
    ("meaning", "cells", "holds"),
    [
        ("amount.net", ["10.00", "20.00"], True),
        ("amount.net", ["Amber Ltd", "Bex"], False),
        ("paid_on.date", ["13/04/2023"], True),
        ("paid_on.date", ["Amber"], False),
        ("supplier.1", ["200227", "200228"], False),
        ("capital_or_revenue", ["Capital", "Revenue"], True),
        ("capital_or_revenue", ["INV", "CRN"], False),
        ("amount.net", [], True),
        ("department.1", ["anything"], True),
    ],
)
def test_contents_agree_or_do_not(meaning: str, cells: list[str], holds: bool) -> None:
    assert contents.agrees(meaning, contents.look(cells)) is holds


def test_a_dagger_is_nothing() -> None:
    assert contents.said("\u2020\u2020 ") == ""
