"""Where the figures come from: what came, what is missing, what was set aside, what took another's place."""

from datetime import date

import polars as pl

from warehouse.ask import ask


def arrivals(*, is_officer: bool = False) -> pl.DataFrame:
    """Every file that came: whose, under which licence, when, what was read, and why rows were set aside."""
    return ask("sources/arrivals", is_officer=is_officer)


def sources(*, is_officer: bool = False) -> pl.DataFrame:
    """Every source: whose, under which licence, how new it is here, and what became of its rows."""
    return ask("sources/sources", is_officer=is_officer)


def calendar(council: str) -> pl.DataFrame:
    """Which months are loaded, of each council's payments and of sources whose files are of days."""
    return ask("sources/calendar", council=council)


def rates(council: str) -> pl.DataFrame:
    """How much of a council's money can be told, by quarter: known by a number, placed, or withheld."""
    return ask("sources/rates", council=council)


def obligations(council: str, today: date) -> pl.DataFrame:
    """What the Transparency Code asks of a council, period by period, and what of it is loaded here."""
    return ask("sources/obligations", council=council, today=today)


def reasons(*, is_officer: bool = False) -> pl.DataFrame:
    """Why rows of the files that count were set aside; of files about people for officers only."""
    return ask("sources/reasons", is_officer=is_officer)


def rejected(arrived: int, limit: int, *, is_officer: bool = False) -> pl.DataFrame:
    """The rows of one file that were set aside: where each stands and why, never what it says."""
    return ask("sources/rejected", arrived=arrived, limit=limit, is_officer=is_officer)


def revisions(*, is_officer: bool = False) -> pl.DataFrame:
    """Which file took the place of which, why, and what that changed in rows and pounds."""
    return ask("sources/revisions", is_officer=is_officer)


def founding() -> pl.DataFrame:
    """What the founding figure is made of, and what a wrong base makes of it."""
    return ask("sources/founding")
