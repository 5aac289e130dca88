"""Rates put into a few classes, each with its colour and its name in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10
from typing import Any

import polars as pl

from ui import theme, words

NOT_KNOWN = "not known"


@dataclass(frozen=True)
class Classes:
    """Where one colour ends and the next begins, in the rate's pounds; the last class is open.

    `said` writes an end in words; `nought` names what has none of it, a class of its own where it is named.
    """

    ends: tuple[float, ...]
    said: Callable[[float], str] = words.pounds
    nought: str = ""

    def name(self, value: Decimal | float | None) -> str:
        """The class of a value, in words."""
        if value is None:
            return NOT_KNOWN
        if self.nought and value <= 0:
            return self.nought
        return self.steps[sum(value >= end for end in self.ends)]

    @property
    def names(self) -> list[str]:
        """Every class in words, lowest first."""
        return [self.nought, *self.steps] if self.nought else self.steps

    @property
    def steps(self) -> list[str]:
        """The classes of what has any of it."""
        if not self.ends:
            return ["any amount"]
        steps = [f"under {self.said(self.ends[0])}"]
        steps += [
            f"{self.said(low)} to {self.said(high)}"
            for low, high in zip(self.ends, self.ends[1:], strict=False)
        ]
        return [*steps, f"{self.said(self.ends[-1])} or more"]

    @property
    def colours(self) -> dict[str, str]:
        """The colour of each class; white is what has none of it, and, hatched, what is not known."""
        steps = dict(zip(self.steps, theme.SEQUENTIAL, strict=False))
        return ({self.nought: theme.WHITE} if self.nought else {}) | steps | {NOT_KNOWN: theme.WHITE}


@dataclass(frozen=True)
class Rate:
    """What a map of wards shows: a column of pounds, its title, what a ward is said to have, its classes.

    No class ends below `least`, which is the least that `said` can write.
    """

    column: str
    title: str
    what: str
    in_words: Callable[[dict[str, Any]], str]
    said: Callable[[float], str]
    least: float
    nought: str = ""

    def classes(self, known: pl.DataFrame) -> Classes:
        """The classes of these wards, by what is above nought."""
        values = [float(value) for value in known[self.column].drop_nulls() if value > 0]
        return Classes(ends(values, self.least), self.said, self.nought)

    def class_of(self, steps: Classes, row: dict[str, Any]) -> str:
        """The class of a ward, in words."""
        return steps.name(row[self.column])


def ends(values: list[float], least: float) -> tuple[float, ...]:
    """The ends of at most four classes with about as many wards in each, rounded to one figure."""
    ordered = sorted(values)
    quarters = [ordered[len(ordered) * part // 4] for part in (1, 2, 3)] if ordered else []
    return tuple(sorted({_one_figure(value) for value in quarters if value >= least}))


def _one_figure(value: float) -> float:
    """A value rounded to its first figure: 34,900 is 30,000 and 0.42 is 0.4."""
    places = -floor(log10(value))
    return round(value, places)


def _paid(row: dict[str, Any]) -> str:
    share = words.percent(row["share_pct"])
    return f"{words.pounds(row['per_km2_gbp'])} per km², {share} of the money"


def _granted(row: dict[str, Any]) -> str:
    few = " [u] few grants or people" if row["is_few"] else ""
    grants = words.count(row["grants"], "grant")
    return f"{words.a_head(row['per_head_gbp'])} a head, {words.pounds(row['amount_gbp'])}, {grants}{few}"


PAID = Rate("per_km2_gbp", "£ per square kilometre", "Paid", _paid, words.pounds, 1_000)
"""What was paid to addresses in a ward: the answer of `concentration.wards`."""
A_HEAD = Rate(
    "per_head_gbp",
    "£ for each resident",
    "Granted",
    _granted,
    lambda value: words.threshold(Decimal(str(value))),
    0.01,
    nought="no grant recorded",
)
"""What was granted in a ward: the answer of `funding.by_ward`."""
