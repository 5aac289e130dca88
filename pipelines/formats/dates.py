"""Dates as published to days. What "03/04/2012" means is a fact about the whole file (day_order.py)."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import polars as pl

Order = Literal["dmy", "mdy", "ymd"]
"""Of "03/04/2012": day first or month first; of "23-04-03" the year may come first too."""

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
_DIGIT = re.compile(r"\d")
_EIGHT = re.compile(r"^(\d{8})(?:\.0)?$")
_SERIAL = re.compile(r"^(\d{5})(?:\.\d+)?$")
_SERIALS = range(29221, 73051)
"""Excel's days 1980-01-01 to 2099-12-31."""


@lru_cache(maxsize=200_000)
def parse(text: str, order: Order | None) -> date | None:
    """One date; None where it is none, or where day and month cannot be told apart and no order was
    decided."""
    if not _DIGIT.search(text):
        return None
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
    if order == "ymd":
        return _day(f"{first:02}", second, year) if len(year) == 2 else None
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


def three_numbers(text: str) -> tuple[int, int, str] | None:
    """The numbers of "03/04/2012", whose order is the question, the last as written; None for any other
    date."""
    found = _NUMBERS.match(_bare(text))
    return (int(found[1]), int(found[3]), found[4]) if found else None


def two_numbers(text: str) -> tuple[int, int] | None:
    """The two numbers of "03/04/2012" whose order is the question; None for any other date."""
    found = three_numbers(text)
    return found[:2] if found else None


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
