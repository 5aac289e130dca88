"""Which comes first of day, month and a year of two digits: decided for the whole file by evidence, or
refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pipelines.formats import dates
from pipelines.formats.dates import Order

_IN_MONTHS = "so read, the days lie in the months the file's name or the officer says"


@dataclass(frozen=True)
class Evidence:
    """Why an order was decided, or why it could not be: `order` None and `needed` True means a refusal.

    `is_open`: nothing speaks for day first or for month first, and nothing against either.
    """

    order: Order | None
    needed: bool
    because: str
    is_open: bool = False


def decide(values: Sequence[str], months: Iterable[tuple[int, int]] = ()) -> Evidence:
    """Day first or month first, by the whole file's values in file order and the months its name or officer
    says."""
    pairs = [(value, pair) for value in values if (pair := dates.two_numbers(value))]
    if not pairs:
        return Evidence(None, False, "no date has its day and month as two numbers")
    if year_first := _by_years([value for value, _ in pairs], set(months)):
        return year_first
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
        or Evidence(None, True, _undecided(texts[0], as_dmy[0], as_mdy[0]), is_open=True)
    )


_AGE = range(2008, datetime.now(UTC).year + 2)
"""No council published its payments before 2008."""


def _by_years(texts: Sequence[str], months: set[tuple[int, int]]) -> Evidence | None:
    """Year first ("23-04-03"), where the first numbers are a year or two of this age and the last ones strew
    over many; a refusal where either may be; None where the year is sure to be last."""
    found = [numbers for text in texts if (numbers := dates.three_numbers(text))]
    front, back = {first for first, _, _ in found}, {int(last) for _, _, last in found}
    if any(len(last) == 4 or not 1 <= middle <= 12 for _, middle, last in found) or len(back) <= len(front):
        return None
    if any(2000 + year not in _AGE for year in front) or max(front) - min(front) > 2 or max(back) > 31:
        return None
    if max(back) - min(back) > 5:
        return Evidence("ymd", True, "so read, they lie in a year or two, and day first in many")
    as_dmy, as_ymd = _all(texts, "dmy"), _all(texts, "ymd")
    inside = [sum((day.year, day.month) in months for day in days) for days in (as_dmy, as_ymd)]
    if inside[0] != inside[1]:
        return Evidence("ymd" if inside[1] > inside[0] else "dmy", True, _IN_MONTHS)
    return Evidence(None, True, _undecided(texts[0], as_dmy[0], as_ymd[0]))


def _by_size(first: int, second: int) -> Evidence:
    most, least = max(first, second), min(first, second)
    if least and least * 50 > most:
        return Evidence(None, True, f"{first:,} dates can only be day first and {second:,} only month first")
    order: Order = "dmy" if first > second else "mdy"
    return Evidence(order, True, f"{most:,} dates have a number over 12 where {order} has the day")


def _all(texts: Iterable[str], order: Order) -> list[date]:
    return [day for text in texts if (day := dates.parse(text, order))]


def _by_months(as_dmy: list[date], as_mdy: list[date], months: set[tuple[int, int]]) -> Evidence | None:
    """The months named outside decide where they hold nearly all days of one order and not of the other."""
    if not months:
        return None
    inside = [sum((day.year, day.month) in months for day in days) / len(days) for days in (as_dmy, as_mdy)]
    if max(inside) >= 0.6 and min(inside) <= max(inside) - 0.3:
        order: Order = "dmy" if inside[0] > inside[1] else "mdy"
        return Evidence(order, True, _IN_MONTHS)
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


def _undecided(text: str, one: date, other: date) -> str:
    return f"{text} could be {_said(one)} or {_said(other)}, and no date settles it"


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
