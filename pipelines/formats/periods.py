"""Periods in words: what an officer says with --period, what a file's name says, and what a period column
says."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipelines.formats.dates import MONTHS
from warehouse.errors import SourceChanged

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(20\d{2}|19\d{2})"
_MONTH_FIRST = re.compile(rf"(?<![a-z])({_NAMES})[ _.,'-]*(?:\d{{1,2}}[ _.,-]+)?{_YEAR}(?!\d)")
_MONTH_SHORT = re.compile(rf"(?<![a-z])({_NAMES})[ _.'-]?(\d{{2}})(?!\d)")
_YEAR_FIRST = re.compile(rf"(?<!\d){_YEAR}[ _.-]*({_NAMES})(?![a-z])")
_DIGITS = re.compile(rf"(?<!\d){_YEAR}[-_. ]?(0[1-9]|1[0-2])(?!\d)")
_QUARTER = re.compile(
    rf"(?<!\d){_YEAR}(?:[-_/ ]?(\d{{2}}|20\d{{2}}))?[-_. ]*q(?:uarter|tr)?[-_. ]?([1-4])(?!\d)"
)
_QUARTER_FIRST = re.compile(
    rf"(?<![a-z])q(?:uarter|tr)?[-_. ]?([1-4])[-_. ]*{_YEAR}(?:[-_/ ]?(\d{{2}}|20\d{{2}}))?(?!\d)"
)
_SPAN = re.compile(rf"^{_YEAR}\s*[-/]\s*(\d{{2}}|20\d{{2}})$")


@dataclass(frozen=True)
class Period:
    """From the first to the last day; `text` as --period takes it."""

    text: str
    first: date
    last: date

    def months(self) -> list[tuple[int, int]]:
        """Its months as (year, month)."""
        start, end = (day.year * 12 + day.month - 1 for day in (self.first, self.last))
        return [(n // 12, n % 12 + 1) for n in range(start, end + 1)]


def _span(text: str, year: int, month: int, months: int) -> Period:
    end = year * 12 + month - 1 + months - 1
    last_year, last_month = end // 12, end % 12 + 1
    return Period(
        text, date(year, month, 1), date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    )


def said(text: str) -> Period:
    """What --period says.

    2013-02 is a month; 2013-Q1 a quarter of the calendar, 2013-14-Q1 one of the financial year; 2013-14 or
    2013/14 the financial year from April; 2013 the year. 2011-12 is December 2011, and 2011/12 the year.
    """
    word = text.strip().lower()
    if found := re.fullmatch(rf"{_YEAR}-(0[1-9]|1[0-2])", word):
        return _span(text, int(found[1]), int(found[2]), 1)
    quarter = _QUARTER.fullmatch(word) or _turned(_QUARTER_FIRST.fullmatch(word))
    if quarter:
        return _quarter(text, quarter)
    if (found := _SPAN.match(word)) and int(found[2][-2:]) == (int(found[1]) + 1) % 100:
        return _span(text, int(found[1]), 4, 12)
    if found := re.fullmatch(_YEAR, word):
        return _span(text, int(found[1]), 1, 12)
    if months := of_month(word):
        return _span(text, months[0], months[1], 1)
    raise SourceChanged(
        f"The period {text!r} is not understood",
        next="Say a month (2013-02), a calendar quarter (2013-Q1), one of the financial year (2013-14-Q1), "
        "a financial year (2013/14) or a year (2013).",
    )


def _turned(found: re.Match[str] | None) -> tuple[str, ...] | None:
    return (found[0], found[2], found[3], found[1]) if found else None


def _quarter(text: str, found: "re.Match[str] | tuple[str, ...]") -> Period:
    year, ends, number = int(found[1]), found[2], int(found[3])
    if ends:
        month = 3 * number + 1
        return _span(text, year + (month > 12), (month - 1) % 12 + 1, 3)
    return _span(text, year, 3 * number - 2, 3)


def of_month(text: str) -> tuple[int, int] | None:
    """(year, month) of a month in words or as yyyy-mm: "Apr-23", "April 2023", "2023-04"; None for anything
    else."""
    word = text.strip().lower()
    for pattern, year, month in ((_MONTH_FIRST, 2, 1), (_MONTH_SHORT, 2, 1), (_YEAR_FIRST, 1, 2)):
        if found := pattern.fullmatch(word):
            return int(found[year]) + (2000 if len(found[year]) == 2 else 0), MONTHS[found[month]]
    if found := re.fullmatch(rf"{_YEAR}[-/](0[1-9]|1[0-2])", word):
        return int(found[1]), int(found[2])
    return None


def of_parts(month: str, year: str) -> tuple[int, int] | None:
    """(year, month) of two cells: "Feb" or "2" and "2013"; "Feb" and "2013/14". A number within a financial
    year is a period of the ledger, and no month."""
    word, of = month.strip().lower(), year.strip()
    number = MONTHS.get(word)
    if re.fullmatch(_YEAR, of):
        number = number or (int(word) if re.fullmatch(r"0?[1-9]|1[0-2]", word) else None)
        return (int(of), number) if number else None
    span = _SPAN.match(of)
    if number and span and int(span[2][-2:]) == (int(span[1]) + 1) % 100:
        return int(span[1]) + (number < 4), number
    return None


def in_text(text: str) -> list[Period]:
    """The months, else the quarters, that a file's name, sheet's name or title speaks of, in the order they
    stand."""
    word = re.sub(r"\.(csv|txt|tsv|xlsx?|xlsm|xlsb|ods|zip)$", "", text.lower()).replace("%20", " ")
    months: dict[tuple[int, int], None] = {}
    for pattern, year, month in (
        (_MONTH_FIRST, 2, 1),
        (_YEAR_FIRST, 1, 2),
        (_DIGITS, 1, 2),
        (_MONTH_SHORT, 2, 1),
    ):
        for found in pattern.finditer(word):
            number = int(found[month]) if found[month].isdigit() else MONTHS[found[month]]
            full = int(found[year]) + (2000 if len(found[year]) == 2 else 0)
            if 1995 <= full <= 2070:
                months.setdefault((full, number))
        if months:
            return [_span(f"{y}-{m:02d}", y, m, 1) for y, m in months]
    quarter = _QUARTER.search(word) or _turned(_QUARTER_FIRST.search(word))
    if quarter:
        ends = f"-{quarter[2][-2:]}" if quarter[2] else ""
        return [_quarter(f"{quarter[1]}{ends}-Q{quarter[3]}", quarter)]
    return []


def read_months(text: pl.Series) -> pl.Series:
    """The first day of each month in words; null where it is none."""
    seen = text.unique().drop_nulls()
    days = [date(*month, 1) if (month := of_month(value)) else None for value in seen]
    if not days:
        return pl.Series("x", [None], dtype=pl.Date).new_from_index(0, len(text))
    return text.replace_strict(seen, pl.Series(days, dtype=pl.Date), default=None, return_dtype=pl.Date)


def read_parts(months: pl.Series, years: pl.Series) -> pl.Series:
    """The first day of each month said in two columns; null where it is none."""
    pairs = pl.DataFrame({"month": months, "year": years})
    seen = pairs.unique().drop_nulls()
    days = [date(*found, 1) if (found := of_parts(*pair)) else None for pair in seen.iter_rows()]
    known = seen.with_columns(x=pl.Series(days, dtype=pl.Date))
    return pairs.join(known, on=["month", "year"], how="left", maintain_order="left")["x"]
