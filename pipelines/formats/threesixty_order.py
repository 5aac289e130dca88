"""Which comes first of day and month in the award dates of a whole file, or a refusal that asks."""

from dataclasses import dataclass
from typing import Literal

import polars as pl

from pipelines.formats import dates, day_order, flipped, periods
from pipelines.formats.dates import Order
from pipelines.source import Told
from warehouse.errors import SourceChanged

_ISO = r"^\d{4}-\d{2}-\d{2}(?:T|$)"


@dataclass(frozen=True)
class Decided:
    """The order (None where no date needs one), what is said of it, and what was guessed."""

    order: Order | None
    date_order: Literal["dmy", "mdy", "ymd"] | None
    guessed: tuple[str, ...] = ()


def decide(awarded_on: pl.Series, where: str, told: Told) -> Decided:
    """By all the dates of the file; SourceChanged where they can be read two ways."""
    seen = awarded_on.drop_nulls().unique(maintain_order=True)
    others = seen.filter(~seen.str.contains(_ISO)).to_list()
    if not others:
        return Decided(None, "ymd" if len(seen) else None)
    named = [periods.said(told.period)] if told.period else periods.in_text(where)
    evidence = day_order.decide(others, [month for period in named for month in period.months()])
    if evidence.is_open:
        # A grant's day says little that its year does not, and no period of a few days could settle it.
        return Decided(
            "dmy", "dmy", (f"Award dates are day first, as is British custom: {evidence.because}.",)
        )
    if evidence.needed and evidence.order is None:
        raise SourceChanged(
            f"Day and month of the award dates cannot be told apart: {evidence.because}",
            where=where,
            next="Say the period, as --period 2013-02, and the days will be read to lie in it.",
        )
    if because := flipped.said(dict.fromkeys(seen.to_list())):
        raise SourceChanged(
            f"Days and months of the award dates are mixed up: {because}",
            where=where,
            next="Ask the publisher for the file with its dates put right.",
        )
    if not any(dates.two_numbers(text) for text in others):
        return Decided(evidence.order, "ymd")
    if evidence.order in ("mdy", "ymd"):
        first = "month" if evidence.order == "mdy" else "year"
        return Decided(evidence.order, evidence.order, (f"Dates are {first} first: {evidence.because}.",))
    return Decided(evidence.order, evidence.order, (f"Award dates are day first: {evidence.because}.",))
