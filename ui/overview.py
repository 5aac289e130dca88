"""What the overview's own figures are of, and what to bear in mind when they are read."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from ui import alongside
from ui.charts import comparison, trend
from ui.provenance import Provenance, Standing

PUBLISHED = (
    "spending, grants, notices and registers published by {place} and by others; each page names its own"
)
CREDIT = (
    "Notices: The Gazette; companies: Companies House; charities: Charity Commission; wards: Office for "
    "National Statistics; Open Government Licence v3.0. Grants: each under its publisher's licence."
)
NOTES = (
    "Each card stands for a page that says how its figure is made, and what it leaves out: open it before "
    "you quote the figure.",
    "Money paid, money granted and money put into introductions of a hub are counted from different lists: "
    "do not add them.",
    "Nothing here says that one thing brought another about.",
)


def seal(place: str, period: str, filters: str, coverage: str, standing: Standing) -> Provenance:
    """The lines of every figure that is of this page alone."""
    return Provenance(place, period, filters, coverage, standing, CREDIT, PUBLISHED.format(place=place))


def quarters(ours: Provenance) -> Provenance:
    """The same for a figure of every quarter to the end of the period."""
    return _apart(ours, trend.until(ours.period), "the months loaded of each quarter stand in its row")


def together(ours: Provenance) -> Provenance:
    """The same for what hubs and other funders tell, beside the council's own."""
    filters = f"{ours.place}; {ours.period}; every hub and funder loaded"
    return replace(ours, filters=filters, published=alongside.PUBLISHED)


def loads(ours: Provenance) -> Provenance:
    """The same for what the last load changed, in every year."""
    return _apart(ours, "every year loaded", "every file loaded of the council, and of the whole country")


def compared(ours: Provenance, others: pl.DataFrame) -> Provenance:
    """The same for a figure of several councils: `others` is the answer of `concentration.comparison`."""
    return replace(ours, **comparison.apart_from(others, ours.period))


def _apart(ours: Provenance, when: str, coverage: str) -> Provenance:
    return replace(ours, filters=f"{ours.place}; {when}", coverage=coverage)
