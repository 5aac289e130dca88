"""Cells of a day or a number: kept only where they can be one, as any other word there may be a name."""

import re
from collections import Counter
from collections.abc import Callable

import polars as pl

from pipelines.door import telling
from pipelines.formats import dates
from pipelines.formats.dates import MONTHS, Order

ORDERS: tuple[Order, ...] = ("dmy", "mdy")
STRANGE = "strange"
NOTHING = "?"
"""What stands in the place of a word that is no day and no number, so that it is said to be none."""

_WEEKDAYS = "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|" + "|".join(
    f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
)
_DAY = re.compile(
    rf"(?:[\d\s.,:/'()+-]|\b(?:{'|'.join(MONTHS)}|{_WEEKDAYS}|of|at|am|pm|gmt|bst|utc)\b|(?<=\d)(?:st|nd|rd|th|t|z))+",
    re.IGNORECASE,
)
_UNITS = (
    r"people|persons?|attendees|attended|visitors?|members|volunteers|adults|guests|hours?|hrs?|h|places|spaces|"
    r"pounds|gbp|each|ish|approx\.?|in total|total"
)
_NUMBER = re.compile(
    rf"(?:about|approx\.?|approximately|around|circa|c\.?|~|\u00a3)?\s*(-?\u00a3?\d[\d,]*(?:\.\d+)?)\s*(?:{_UNITS})?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::00)?")
_SPOKEN = re.compile(r"(\d+)\s*(?:h|hrs?|hours?)\s*(?:and\s*)?(\d+)\s*(?:m|mins?|minutes?)", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+)\s*(?:m|mins?|minutes?)", re.IGNORECASE)
TOTAL = r"(?i)^\s*(?:grand |sub[- ]?)?totals?\b[\s:]*$"
"""The label of a line of totals, which tells of nobody."""

_SIMPLE = r"^-?\u00a3?(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d+)?$"
_PLAIN_DAY = r"^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$"
_MOST_FIGURES = 9
"""More figures than a count or a sum has before its point are a telephone number."""
_TICKS = {"\u2713": "yes", "\u2714": "yes", "\u221a": "yes", "\u2611": "yes", "\u2705": "yes", "tick": "yes",
          "ticked": "yes", "\u2717": "no", "\u2718": "no", "\u2610": "no", "\u274c": "no"}  # fmt: skip


def days(cells: pl.Series, counts: Counter[str]) -> pl.Series:
    """Days as written."""
    return _each(cells, _day, counts, _PLAIN_DAY)


def numbers(cells: pl.Series, counts: Counter[str]) -> pl.Series:
    """Numbers without the words beside them: "12 people" is 12."""
    return _each(cells, _number, counts, _SIMPLE)


def hours(cells: pl.Series, counts: Counter[str]) -> pl.Series:
    """Hours as a number: "1:30" and "1h 30m" are 1.5."""
    return _each(cells, _hours, counts, _SIMPLE)


def ticks(cells: pl.Series) -> pl.Series:
    """A tick as yes and a cross as no; anything else as it is."""
    return cells.replace(_TICKS)


def _each(cells: pl.Series, change: Callable[[str], str], counts: Counter[str], simple: str) -> pl.Series:
    plain = (cells.str.contains(simple) | cells.str.contains(TOTAL)).fill_null(True)
    if plain.all():
        return cells
    odd = {text: change(text) for text in cells.filter(~plain).unique()}
    counts[STRANGE] += int(cells.is_in([text for text, now in odd.items() if now == NOTHING]).sum())
    return cells.replace(odd)


def _day(text: str) -> str:
    clean = text.strip()
    is_day = any(dates.parse(clean, order) for order in ORDERS)
    return text if is_day or (_DAY.fullmatch(clean) and not telling.tells(clean)) else NOTHING


def _number(text: str) -> str:
    found = _NUMBER.fullmatch(text.strip())
    whole = found[1].partition(".")[0] if found else ""
    return found[1] if found and sum(map(str.isdigit, whole)) <= _MOST_FIGURES else NOTHING


def _hours(text: str) -> str:
    clean = text.strip()
    if found := _CLOCK.fullmatch(clean) or _SPOKEN.fullmatch(clean):
        return f"{int(found[1]) + int(found[2]) / 60:.4g}"
    if found := _MINUTES.fullmatch(clean):
        return f"{int(found[1]) / 60:.4g}"
    return _number(clean)
