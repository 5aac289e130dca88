"""Values as words: pounds, percentages, counts and dates, the same everywhere in the product.

Everything here is pure. An unknown value is said to be unknown; it is never shown as nought.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

UNKNOWN = "not known"

Number = Decimal | float | int

_STEPS = ((Decimal(10**9), "bn"), (Decimal(10**6), "m"), (Decimal(10**3), "k"))
_WHOLE_FROM = {"bn": Decimal("99.95"), "m": Decimal("99.95"), "k": Decimal("9.95")}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:^=&\"'@/])")
_BECOMES = re.compile(r"(www|:|@)(?=[./\w])", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# Signs that are not seen, and turn or end what comes after them.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\u202a-\u202e\u2066-\u2069]")


def pounds(value: Number | None) -> str:
    """An amount to three figures at most: "£41.2m", "£412k", "less than £1k"."""
    if value is None:
        return UNKNOWN
    size = abs(Decimal(str(value)))
    sign = "-" if value < 0 else ""
    if size == 0:
        return "£0"
    if size < 1_000:
        return f"{sign}less than £1k" if not sign else "a credit of less than £1k"
    # 999,960 is £1.0m and not £1,000k: the step is taken where rounding takes it.
    unit, letters = next(step for step in _STEPS if size >= step[0] * Decimal("0.9995") or step[0] == 1_000)
    short = size / unit
    return f"{sign}£{short:.1f}{letters}" if short < _WHOLE_FROM[letters] else f"{sign}£{short:,.0f}{letters}"


def pounds_exact(value: Number | None) -> str:
    """An amount to the penny: "£1,234.56"."""
    if value is None:
        return UNKNOWN
    return f"{'-' if value < 0 else ''}£{abs(Decimal(str(value))):,.2f}"


def a_head(value: Number | None) -> str:
    """Pounds for each resident: "£12.40", "£1,240", "less than 1p"."""
    if value is None:
        return UNKNOWN
    size = abs(Decimal(str(value)))
    if 0 < size < Decimal("0.005"):
        return "less than 1p"
    sign = "-" if value < 0 else ""
    return f"{sign}£{size:,.0f}" if size == 0 or size >= Decimal("999.5") else f"{sign}£{size:,.2f}"


def percent(value: float | None) -> str:
    """A share of 100 as a whole percentage; the ends are only said when they are true."""
    if value is None:
        return UNKNOWN
    if 0 < value < 0.5:
        return "less than 1%"
    if 99.5 <= value < 100:
        return "more than 99%"
    return f"{value:.0f}%"


def part(value: float | None) -> str:
    """A share of 100 of something: "none", "12%", "all"; none and all are only said when they are true."""
    return {0.0: "none", 100.0: "all"}.get(-1.0 if value is None else float(value), percent(value))


def number(value: float | None) -> str:
    """An effective number: one decimal below ten, whole above: "6.8", "24"."""
    if value is None:
        return UNKNOWN
    return f"{value:.1f}" if value < 9.95 else f"{value:,.0f}"


def capital(text: str) -> str:
    """The same as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def count(value: int | None, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 supplier", "1,204 suppliers"."""
    noun = many or f"{one}s"
    if value is None:
        return f"{UNKNOWN} how many {noun}"
    return f"{value:,} {one if value == 1 else noun}"


def day(value: date | datetime | None) -> str:
    """A date as "5 March 2026"."""
    return UNKNOWN if value is None else f"{value.day} {value:%B %Y}"


def threshold(gbp: Decimal) -> str:
    """An amount at which something begins, its pence only where it has some: "£500", "£250.50"."""
    return pounds_exact(gbp).removesuffix(".00")


def too_small(suppliers: int, gbp: Decimal) -> str:
    """The two limits under which concentration is not judged: "fewer than 5 suppliers or under £100,000"."""
    return f"fewer than {count(suppliers, 'supplier')} or under {threshold(gbp)}"


def equal_suppliers(value: float | None) -> str:
    """ "6.8 equal suppliers", and "1 supplier" where there is but one."""
    if value is None:
        return "an unknown number of equal suppliers"
    shown = number(value)
    return "1 supplier" if shown == "1.0" else f"{shown} equal suppliers"


def listed(items: Iterable[str], most: int = 6) -> str:
    """Names in a row, the tail counted: "A, B and 4 more"."""
    names = list(items)
    if len(names) > most:
        names = [*names[: most - 1], f"{len(names) - most + 1} more"]
    return names[0] if len(names) == 1 else " and ".join([", ".join(names[:-1]), names[-1]]) if names else ""


# A page says the same few hundred texts at every run.
@lru_cache(4096)
def safe(text: str) -> str:
    """Data for a Markdown sentence: shown as it was published, never acted upon.

    An invisible joiner keeps what looks like an address or an icon's name from being made into one.
    """
    text = _BECOMES.sub("\\1\u2060", _UNSEEN.sub("", text))
    return _MARKDOWN.sub(r"\\\1", _SPACE.sub(" ", text).strip())
