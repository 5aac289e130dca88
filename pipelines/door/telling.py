"""What in a text leads to a person: an address, a number, a postcode, or a name that stands in the file."""

import re
from collections import Counter
from collections.abc import Collection

import polars as pl

PATTERNS = {
    "e-mail address": r"[^\s@]+\s?@\s?[^\s@]+\.[^\s@]+",
    "telephone number": (
        r"(?:\+\s?44|\b0044|\b0)[\s().-]*\d(?:[\s().-]*\d){8,}|\b7\d{3}[\s-]?(?:\d[\s-]?){5}\d\b"
    ),
    "postcode": r"(?i)\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b",
}
"""What leads to a person, and what it is called."""

NAME = "name"
SHORTEST = 3
"""Letters of a name of one word, for it to be looked for in other cells."""


def held_back(cells: pl.Series, known: Collection[str], counts: Counter[str]) -> pl.Series:
    """The cells, null where they would tell of somebody; `counts` says how many told by what."""
    for what, pattern in PATTERNS.items():
        cells = _without(cells, cells.str.contains(pattern), what, counts)
    if not known or not cells.is_not_null().any():
        return cells
    near = cells.str.to_lowercase().str.contains_any(list(known)).fill_null(False)
    if not near.any():
        return cells
    named = {text for text in cells.filter(near).unique() if names(text, known)}
    return _without(cells, cells.is_in(list(named)), NAME, counts) if named else cells


def names(text: str, known: Collection[str]) -> bool:
    """Whether one of the names stands in the text as words of their own."""
    low = text.lower()
    return any(name in low and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", low) for name in known)


def tells(text: str) -> str | None:
    """By what a text would tell of somebody; None where it does not."""
    return next((what for what, pattern in PATTERNS.items() if re.search(pattern, text)), None)


def _without(cells: pl.Series, found: pl.Series, what: str, counts: Counter[str]) -> pl.Series:
    found = found.fill_null(False)
    if not found.any():
        return cells
    counts[what] += int(found.sum())
    return cells.set(found, None)
