"""Events and organisations in the product's words, and which addresses of notices may be opened."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

_REGISTERS = (
    r"^https://(www\.thegazette\.co\.uk|find-and-update\.company-information\.service\.gov\.uk"
    r"|register-of-charities\.charitycommission\.gov\.uk)/[A-Za-z0-9/._?=-]+$"
)
CLASSES = {
    "failure": "confirmed failure",
    "warning": "warning, not confirmed",
    "restructuring": "restructuring",
    "solvent": "solvent wind-down",
    "dissolved": "dissolved, not insolvency",
    "cleared": "cleared",
}
TIERS = {
    "number": "by its number in the register",
    "confirmed": "by name, confirmed by a person",
    "exact": "by name only, not confirmed",
}


def whose(classes: Sequence[str]) -> str:
    """Whose money the page speaks of, in words."""
    if tuple(classes) == ("failure",):
        return "suppliers with a confirmed failure"
    return "suppliers with a confirmed failure or another event"


def numbers(events: pl.DataFrame) -> list[int]:
    """The numbers of the events, the latest first."""
    return events["event_id"].to_list()


def link() -> pl.Expr:
    """The address of a notice where it leads to a register, to be opened; any other address is none."""
    return pl.when(pl.col("notice_url").str.contains(_REGISTERS)).then("notice_url").alias("link")


def ids(exposed: pl.DataFrame) -> list[int]:
    """The suppliers that are these organisations."""
    return [each for several in exposed["supplier_ids"].to_list() for each in several]
