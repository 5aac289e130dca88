"""Days that a spreadsheet read month first: 03/04/2023 became the 4th of March, and 13/04/2023 stayed text.

Day-first text that went through American settings comes back in two manners: a real date (in CSV 4/3/2023,
without noughts) for every day up to 12, its day and month exchanged, and the text as it was for every other.
Either half reads well alone, so only both together tell.
"""

import re
from collections.abc import Iterable
from datetime import date

from pipelines.formats import dates

ENOUGH = 3
"""Distinct days of either half without which nothing is said."""

_NOUGHT = re.compile(r"(?<!\d)0\d/")


def said(values: Iterable[str]) -> str | None:
    """Why the days cannot be trusted, or None. `values` are the distinct texts of one column."""
    real: list[date] = []
    early: list[tuple[str, date]] = []
    late: list[tuple[str, date]] = []
    for value in values:
        day = dates.parse(value, "dmy")
        if day and dates.two_numbers(value):
            (late if day.day > 12 else early).append((value, day))
        elif day and value[:4].isdigit():
            real.append(day)
    if early:
        padded = [bool(_NOUGHT.search(text)) for text, day in late if day.month < 10]
        if real or not all(padded) or len(padded) < ENOUGH or any(_NOUGHT.search(text) for text, _ in early):
            return None
    exchanged = real or [day for _, day in early]
    return _judged(exchanged, [day for _, day in late])


def _judged(exchanged: list[date], kept: list[date]) -> str | None:
    if len(exchanged) < ENOUGH or len(kept) < ENOUGH or any(day.day > 12 for day in exchanged):
        return None
    months = {day.month for day in kept}
    if not {day.day for day in exchanged} <= months or {day.month for day in exchanged} <= months:
        return None
    return (
        f"{len(exchanged)} days are written in another manner than the rest, and none of them is after the "
        f"12th, such as {exchanged[0]}, while the {len(kept)} others all are: a spreadsheet seems to have "
        "exchanged day and month"
    )
