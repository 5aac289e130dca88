"""What the cells of a column look like: dates like dates, money like money, names like names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from pipelines.formats import amounts, dates, periods

_LETTERS = re.compile(r"[A-Za-z]")
_FIRM = re.compile(
    r"\b(?:ltd|limited|plc|llp|council|trust|university|services?|school|solutions|group|association)\b", re.I
)
_POSTCODE = re.compile(r"^[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}$", re.I)
_KINDS = frozenset(
    ("c", "r", "cap", "rev", "capital", "revenue", "b", "bs", "balance sheet", "hra", "revenue ")
)
BLANKS = " \t\r\n\u00a0\u2020\u200b\ufeff\u202f"
"""What a cell may be made of and still be empty; the dagger is MacRoman's no-break space read as cp1252."""


def said(cell: str | None) -> str:
    """The cell without what is nothing; "" where nothing is left."""
    return (cell or "").strip(BLANKS)


@dataclass(frozen=True)
class Look:
    """Shares (0..1) of a column's filled cells, and how many those are."""

    filled: int
    dates: float
    months: float
    money: float
    decimals: float
    letters: float
    firms: float
    postcodes: float
    kinds: float
    distinct: float


def look(cells: Sequence[str | None]) -> Look:
    """A column's look, by a sample of its cells."""
    texts = [text for cell in cells if (text := said(cell))]
    count = len(texts) or 1
    column = pl.Series(texts, dtype=pl.String)
    money = _money(column)
    worth = [text for text in texts if text.lower() not in amounts.ABSENT]
    of_each = [_traits(text) for text in texts]
    shares = {name: sum(each[place] for each in of_each) / count for place, name in enumerate(_TRAITS)}
    return Look(
        filled=len(texts),
        money=(len(money) - money.null_count()) / (len(worth) or 1),
        distinct=len(set(texts)) / count,
        **shares,
    )


def _money(column: pl.Series) -> pl.Series:
    """The column as amounts, in the style that understands more of it."""
    english = amounts.read(column)
    # The other style can understand more only where a point or a comma stands in what this one does not.
    if not column.filter(english.is_null()).str.contains(r"(?s)[0-9].*[.,]|[.,].*[0-9]").any():
        return english
    return min((english, amounts.read(column, "european")), key=pl.Series.null_count)


_TRAITS = ("dates", "months", "decimals", "letters", "firms", "postcodes", "kinds")


@lru_cache(maxsize=100_000)
def _traits(text: str) -> tuple[bool, ...]:
    """Which of _TRAITS one cell has; columns say the same things over and over."""
    return (
        dates.parse(text, "dmy") is not None or dates.parse(text, "mdy") is not None,
        periods.of_month(text) is not None,
        bool(re.search(r"[.,]\d{1,2}\D*$", text)),
        len(_LETTERS.findall(text)) >= 2,
        bool(_FIRM.search(text)),
        bool(_POSTCODE.match(text)),
        text.lower() in _KINDS,
    )


def agrees(meaning: str, seen: Look) -> bool:
    """Whether a column so looking can mean this. An empty column can mean anything; text can be any words."""
    column, _, kind = meaning.partition(".")
    if not seen.filled:
        return True
    if column in ("amount", "amount_gross", "value", "vat"):
        return seen.money >= 0.6 and seen.dates - seen.decimals < 0.9
    if column == "paid_on" and kind == "month":
        return True
    if column in ("paid_on", "starts_on", "ends_on"):
        return seen.dates >= 0.5
    if column == "capital_or_revenue":
        return seen.kinds >= 0.3
    if column in ("supplier", "title"):
        return seen.letters >= 0.3
    if column == "supplier_postcode":
        return seen.postcodes >= 0.2 or seen.distinct > 0
    return True
