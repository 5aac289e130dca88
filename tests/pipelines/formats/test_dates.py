"""Days are read as they are written; which number is the day is a fact about the whole file."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import dates

APRIL = date(2022, 4, 29)
WRITTEN = [
    "2022-04-29", "2022-04-29 00:00:00", "2022-04-29T00:00:00.123456", "2022-04-29T10:00Z",
    "29/04/2022", "29/4/22", "29.04.2022", "29-04-2022", "29-Apr-2022", "29-Apr-22", "29-APR-2022",
    "Friday, April 29, 2022", "29 April 2022", "29th April 2022",
    "April 29, 2022", "20220429", "29042022", "44680", "44680.5", "29/04/2022 00:00",
    "Fri 29 Apr 2022", " 29-04-2022 ", "2022/04/29", "29/04/2022 23:00:00+01:00", "29 Apr '22",
]  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_a_spelling_is_read(text: str) -> None:
    assert dates.parse(text, "dmy") == APRIL


@pytest.mark.parametrize(
    "text", ["", "Apr-22", "2022", "31/04/2022", "29/04", "99999", "A2022", "12345678", "0", "Nil"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert dates.parse(text, "dmy") is None


def test_day_and_month_are_not_told_apart_by_one_value() -> None:
    assert dates.parse("03/04/2012", None) is None
    assert dates.parse("03/04/2012", "dmy") == date(2012, 4, 3)
    assert dates.parse("03/04/2012", "mdy") == date(2012, 3, 4)
    assert dates.parse("04/04/2012", None) == date(2012, 4, 4)


def test_a_year_of_two_digits_stands_where_the_order_says() -> None:
    assert dates.parse("23-04-03", "ymd") == date(2023, 4, 3)
    assert dates.parse("23-04-03", "dmy") == date(2003, 4, 23)
    assert dates.parse("23/04/2003", "ymd") is None


@given(st.lists(st.dates(date(1990, 1, 1), date(2060, 12, 31)), min_size=1, max_size=20), st.integers(0, 5))
def test_any_day_in_any_spelling_comes_back(days: list[date], form: int) -> None:
    forms = ["%Y-%m-%d", "%d/%m/%Y", "%d-%b-%Y", "%A, %B %d, %Y", "%Y%m%d", "%d.%m.%Y 00:00:00"]
    texts = pl.Series([f"{day:{forms[form]}}" for day in days])
    assert dates.read(texts, "dmy").to_list() == days


@given(st.text(max_size=14))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert len(dates.read(pl.Series([text]), "dmy")) == 1


def test_no_dates_are_no_days() -> None:
    assert dates.read(pl.Series([None, None], dtype=pl.String), None).to_list() == [None, None]
