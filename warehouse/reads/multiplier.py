"""The multiplier: what comes alongside the council's money to hubs and groups, and where nothing does yet.

Association only: nothing here says that one brought the other.
"""

from datetime import date

import polars as pl

from warehouse.ask import ask


def alongside(council: str, from_on: date, to_on: date) -> pl.DataFrame:
    """What came alongside the council's money to hubs and groups: pounds, hours, exchanges, by ward."""
    return ask("multiplier/alongside", council=council, from_on=from_on, to_on=to_on)


def points_of_entry(council: str, from_on: date, to_on: date) -> pl.DataFrame:
    """Where the council pays, civic groups deliver, skills are offered, and other capital is or is not."""
    return ask("multiplier/points_of_entry", council=council, from_on=from_on, to_on=to_on)


def evidence(council: str, from_on: date, to_on: date, category: str, ward: str) -> pl.DataFrame:
    """Whom the council pays at one point of entry, which civic groups and skills are there, with lines."""
    params = {"council": council, "from_on": from_on, "to_on": to_on, "category": category, "ward": ward}
    return ask("multiplier/evidence", **params)
