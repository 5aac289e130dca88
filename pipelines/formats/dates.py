"""Dates as published to days. What "03/04/2012" means is a fact about the whole file, decided by evidence or
refused."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import polars as pl

Order = Literal["dmy", "mdy"]

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february febuary", "mar march marc", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), start=1,
    )
    for name in names.split()
}  # fmt: skip

_ZONE = r"(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2})?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
_TIME = rf"(?:[T\s]+{_CLOCK}\s*(?:[AP]M)?\s*{_ZONE}|T?\d{{2}}:\d{{2}}(?::\d{{2}})?Z?)$"
_WEEKDAY = r"^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+"
_CUT = f"(?i){_TIME}|{_WEEKDAY}"

_ISO = re.compile(r"^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$")
_NUMBERS = re.compile(r"^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$")
_DAY_NAME = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th)?[-/., ]*(?:of )?([A-Za-z]{3,9})[-/.,' ]*(\d{4}|\d{2})$", re.I
)
_NAME_DAY = re.compile(r"^([A-Za-z]{3,9})[-/. ]*(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4})$", re.I)
_EIGHT = re.compile(r"^(\d{8})(?:\.0)?$")
_SERIAL = re.compile(r"^(\d{5})(?:\.\d+)?$")
_SERIALS = range(29221, 73051)
"""Excel's days 1980-01-01 to 2099-12-31."""


@lru_cache(maxsize=200_000)
def parse(text: str, order: Order | None) -> date | None:
    """One date; None where it is none, or where day and month cannot be told apart and no order was
    decided."""
    text = _bare(text)
    if found := _ISO.match(text):
        return _day(found[1], found[2], found[3])
    if found := _NUMBERS.match(text):
        return _of_numbers(int(found[1]), int(found[3]), found[4], order)
    if found := _DAY_NAME.match(text):
        return _day(found[3], MONTHS.get(found[2].lower(), 0), found[1])
    if found := _NAME_DAY.match(text):
        return _day(found[3], MONTHS.get(found[1].lower(), 0), found[2])
    if found := _EIGHT.match(text):
        return _of_eight(found[1])
    if (found := _SERIAL.match(text)) and int(found[1]) in _SERIALS:
        return date(1899, 12, 30) + timedelta(days=int(found[1]))
    return None


def _bare(text: str) -> str:
    """The date alone: no weekday, no time, no apostrophe of a spreadsheet's text."""
    return re.sub(_CUT, "", re.sub(_CUT, "", text.strip("' \t\u00a0\u2020"))).strip(" ,")


def _day(year: str, month: str | int, day: str) -> date | None:
    full = int(year)
    if len(year) == 2:
        full += 2000 if full < 70 else 1900
    try:
        return date(full, int(month), int(day))
    except ValueError:
        return None


def _of_numbers(first: int, second: int, year: str, order: Order | None) -> date | None:
    if first == second:
        order = order or "dmy"
    if order is None:
        return None
    day, month = (first, second) if order == "dmy" else (second, first)
    return _day(year, month, str(day))


def _of_eight(text: str) -> date | None:
    """yyyymmdd, or ddmmyyyy where only that is a day of this age."""
    found = _day(text[:4], text[4:6], text[6:])
    if found and 1980 <= found.year <= 2099:
        return found
    other = _day(text[4:], text[2:4], text[:2])
    return other if other and 1980 <= other.year <= 2099 else found


@dataclass(frozen=True)
class Evidence:
    """Why an order was decided, or why it could not be: `order` None and `needed` True means a refusal."""

    order: Order | None
    needed: bool
    because: str


def two_numbers(text: str) -> tuple[int, int] | None:
    """The two numbers of "03/04/2012" whose order is the question; None for any other date."""
    found = _NUMBERS.match(_bare(text))
    return (int(found[1]), int(found[3])) if found else None


def decide(values: Sequence[str], months: Iterable[tuple[int, int]] = ()) -> Evidence:
    """Day first or month first, by the whole file's values in file order and the months its name or officer
    says."""
    pairs = [(value, pair) for value in values if (pair := two_numbers(value))]
    if not pairs:
        return Evidence(None, False, "no date has its day and month as two numbers")
    first = sum(1 for _, (a, b) in pairs if a > 12 >= b)
    second = sum(1 for _, (a, b) in pairs if b > 12 >= a)
    if first or second:
        return _by_size(first, second)
    texts = list(dict.fromkeys(value for value, _ in pairs))
    as_dmy, as_mdy = (_all(texts, "dmy"), _all(texts, "mdy"))
    if as_dmy == as_mdy:
        return Evidence("dmy", False, "every day is the same either way")
    return (
        _by_months(as_dmy, as_mdy, set(months))
        or _by_shape(as_dmy, as_mdy)
        or Evidence(
            None,
            True,
            f"{texts[0]} could be {_said(as_dmy[0])} or {_said(as_mdy[0])}, and no date settles it",
        )
    )


def _by_size(first: int, second: int) -> Evidence:
    most, least = max(first, second), min(first, second)
    if least and least * 50 > most:
        return Evidence(None, True, f"{first:,} dates can only be day first and {second:,} only month first")
    order: Order = "dmy" if first > second else "mdy"
    return Evidence(order, True, f"{most:,} dates have a number over 12 where {order} has the day")


def _all(texts: Iterable[str], order: Order) -> list[date]:
    return [day for text in texts if (day := parse(text, order))]


def _by_months(as_dmy: list[date], as_mdy: list[date], months: set[tuple[int, int]]) -> Evidence | None:
    """The months named outside decide where they hold nearly all days of one order and not of the other."""
    if not months:
        return None
    inside = [sum((day.year, day.month) in months for day in days) / len(days) for days in (as_dmy, as_mdy)]
    if max(inside) >= 0.6 and min(inside) <= max(inside) - 0.3:
        order: Order = "dmy" if inside[0] > inside[1] else "mdy"
        return Evidence(
            order, True, "so read, the days lie in the months the file's name or the officer says"
        )
    return None


def _by_shape(as_dmy: list[date], as_mdy: list[date]) -> Evidence | None:
    """Sorted one way and not the other; or within a quarter one way and strewn over the year the other."""
    if len(as_dmy) < 3:
        return None
    sorted_dmy, sorted_mdy = (
        all(a <= b for a, b in zip(days, days[1:], strict=False)) for days in (as_dmy, as_mdy)
    )
    if sorted_dmy != sorted_mdy and len(as_dmy) >= 4:
        return Evidence("dmy" if sorted_dmy else "mdy", True, "so read, the days stand in order")
    spans = [(max(days) - min(days)).days for days in (as_dmy, as_mdy)]
    if min(spans) <= 100 and max(spans) >= 200:
        order: Order = "dmy" if spans[0] < spans[1] else "mdy"
        return Evidence(order, True, f"so read, the days span {min(spans)} days and not {max(spans)}")
    return None


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def read(text: pl.Series, order: Order | None) -> pl.Series:
    """Days; null where absent or not understood. Each distinct value is read once and joined back."""
    seen = text.unique().drop_nulls()
    table = pl.DataFrame(
        {"t": seen, "x": pl.Series([parse(value, order) for value in seen], dtype=pl.Date)},
        schema={"t": pl.String, "x": pl.Date},
    )
    if table.is_empty():
        return pl.Series("x", [None] * len(text), dtype=pl.Date)
    return text.replace_strict(table["t"], table["x"], default=None, return_dtype=pl.Date)
