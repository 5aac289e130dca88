"""What in a text or a table leads to a person. It finds signs, not people: a name alone has none."""

from __future__ import annotations

import re

import polars as pl

from ui.charts.figure import Figure

DATE = r"\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]+\d{2,4}"
# Patterns that Polars understands too, which looks neither ahead nor behind.
SIGNS = {
    "an e-mail address": r"[^\s@]+\s?@\s?[^\s@]+\.[^\s@]+",
    "a National Insurance number": r"(?i)\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?(?:\d\d\s?){3}[A-D]\b",
    "a date of birth": rf"(?i)\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|born(?: on)?)[\s:,(-]*{DATE}",
    "a telephone number": (
        r"(?:\+\s?44|\b0044|\b0)[\s().-]*\d(?:[\s().-]*\d){8,9}\b|\b7\d{3}[\s-]?(?:\d[\s-]?){5}\d\b"
    ),
    "a name with a title": (
        r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Rev)\b\.?\s+(?:[A-Z]\.?\s+){0,3}[A-Z][a-z'’]+"
    ),
    "a postcode": r"(?i)\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b",
}
ORGANISATION = (
    r"(?i)\b(?:ltd|limited|plc|llp|lp|cic|cio|trust|charity|foundation|association|society|church|school|"
    r"college|surgery|practice|partners|pharmacy|council|club|group|services|company|co|and sons)\b"
)
LONGEST_NAME = 40
SURE = ("an e-mail address", "a National Insurance number", "a date of birth", "a name with a title")
"""Signs that a table should never hold; the others also stand in what is published of organisations."""


def in_text(text: str) -> list[str]:
    """What in the text leads to a person."""
    return [
        sign for sign, pattern in SIGNS.items() if any(_tells(sign, x) for x in re.finditer(pattern, text))
    ]


def _tells(sign: str, found: re.Match[str]) -> bool:
    """Whether it leads to a person: not where it is the beginning of a firm's name."""
    behind = found.string[found.end() : found.end() + LONGEST_NAME]
    return sign != "a name with a title" or not re.search(ORGANISATION, behind.partition("\n")[0])


def in_table(figure: Figure) -> list[tuple[str, str]]:
    """What in the figure's table leads to a person, with the heading of its column, each once."""
    found = []
    for field in figure.fields:
        cells = figure.table[field.name]
        if field.kind != "text" or cells.dtype != pl.String:
            continue
        words = cells.drop_nulls().unique()
        found += [(sign, field.label) for sign, pattern in SIGNS.items() if _has(words, sign, pattern)]
    # A column that is called a postcode says whose it is: an organisation's.
    return [(sign, label) for sign, label in found if sign != "a postcode" or "postcode" not in label.lower()]


def _has(cells: pl.Series, sign: str, pattern: str) -> bool:
    told = cells.str.contains(pattern)
    # "Mrs Bunn the Bakers Ltd" is a firm.
    return bool(
        (told & ~cells.str.contains(ORGANISATION)).any() if sign == "a name with a title" else told.any()
    )
