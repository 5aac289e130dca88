"""Rates put into a few classes, each with its colour and its name in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10
from typing import Any

import polars as pl

from ui import words

NOT_KNOWN = "not known"


@dataclass(frozen=True)
class Classes:
    """Where one colour ends and the next begins, in £ per square kilometre; the last class is open."""

    ends: tuple[int, ...]

    def name(self, value: Decimal | float | None) -> str:
        """The class of a value, in words."""
        if value is None:
            return NOT_KNOWN
        return self.names[sum(value >= end for end in self.ends)]

    @property
    def names(self) -> list[str]:
        """Every class in words, lowest first."""
        if not self.ends:
            return ["any amount"]
        steps = [f"under {words.pounds(self.ends[0])}"]
        steps += [
            f"{words.pounds(low)} to {words.pounds(high)}"
            for low, high in zip(self.ends, self.ends[1:], strict=False)
        ]
        return [*steps, f"{words.pounds(self.ends[-1])} or more"]


def classes(values: list[float]) -> Classes:
    """At most four classes with about as many wards in each, their bounds rounded to one figure."""
    ordered = sorted(values)
    quarters = [ordered[len(ordered) * part // 4] for part in (1, 2, 3)] if ordered else []
    return Classes(tuple(sorted({_one_figure(value) for value in quarters if value >= 1_000})))


def _one_figure(value: float) -> int:
    """A value of 1 or more rounded to its first figure: 34,900 is 30,000."""
    unit: int = 10 ** floor(log10(value))
    return round(value / unit) * unit


def classes_of(known: pl.DataFrame) -> Classes:
    """The classes of the wards in an answer of `concentration.wards`, by £ per square kilometre where above
    nought.
    """
    return classes([float(value) for value in known["per_km2_gbp"].drop_nulls() if value > 0])


def class_of(steps: Classes, row: dict[str, Any]) -> str:
    """The class of a ward, in words; `row` is one of an answer of `concentration.wards`."""
    return steps.name(row["per_km2_gbp"])


def in_words(row: dict[str, Any]) -> str:
    """What was paid in a ward: £ per square kilometre and its share of the money."""
    return f"{words.pounds(row['per_km2_gbp'])} per km², {words.percent(row['share_pct'])} of the money"
