"""Periods as officers say them and as files' names do."""

from datetime import date

import polars as pl
import pytest

from pipelines.formats import periods
from warehouse.errors import SourceChanged


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-02", date(2013, 2, 1), date(2013, 2, 28)),
        ("2013-Q1", date(2013, 1, 1), date(2013, 3, 31)),
        ("2013-14-Q1", date(2013, 4, 1), date(2013, 6, 30)),
        ("2013-14-Q4", date(2014, 1, 1), date(2014, 3, 31)),
        ("2013-14", date(2013, 4, 1), date(2014, 3, 31)),
        ("2011/12", date(2011, 4, 1), date(2012, 3, 31)),
        ("2011-12", date(2011, 12, 1), date(2011, 12, 31)),
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("Apr-23", date(2023, 4, 1), date(2023, 4, 30)),
    ],
)
def test_what_an_officer_says(text: str, first: date, last: date) -> None:
    period = periods.said(text)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2013-99", "2013-15", "13"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(SourceChanged, match="2013-02"):
        periods.said(text)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("darlington_2013-02_x.csv", ["2013-02"]),
        ("DCCSpendingOver500_202603.csv", ["2026-03"]),
        ("Over-500-April-23.csv", ["2023-04"]),
        ("wakefield_2018-Q3.csv", ["2018-Q3"]),
        ("apr 2023 - jun 2023.xlsx", ["2023-04", "2023-06"]),
        ("spend.csv", []),
        ("report 12345.csv", []),
    ],
)
def test_what_a_name_says(name: str, found: list[str]) -> None:
    assert [period.text for period in periods.in_text(name)] == found


def test_the_months_of_a_period_cross_the_year() -> None:
    assert periods.said("2013-14").months()[8:11] == [(2013, 12), (2014, 1), (2014, 2)]


def test_a_column_of_months() -> None:
    months = periods.read_months(pl.Series(["Apr-23", "May 2023", "2023-06", "x", None]))
    assert months.to_list() == [date(2023, 4, 1), date(2023, 5, 1), date(2023, 6, 1), None, None]
    assert periods.read_months(pl.Series([None], dtype=pl.String)).to_list() == [None]


@pytest.mark.parametrize(
    ("month", "year", "found"),
    [
        ("Feb", "2013", (2013, 2)),
        ("02", "2013", (2013, 2)),
        ("March", "2013/14", (2014, 3)),
        ("April", "2013-14", (2013, 4)),
        ("2", "2013/14", None),
        ("13", "2013", None),
        ("Feb", "2013/15", None),
        ("Feb", "13", None),
    ],
)
def test_a_month_and_a_year_in_two_cells(month: str, year: str, found: tuple[int, int] | None) -> None:
    assert periods.of_parts(month, year) == found
