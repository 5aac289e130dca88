"""Where the figures come from, and the worked example of how they are compared."""

import polars as pl

from warehouse.ask import ask


def arrivals(*, is_officer: bool = False) -> pl.DataFrame:
    """Every file that came: whose, under which licence, when, what was read, and why rows were set aside."""
    return ask("sources/arrivals", is_officer=is_officer)


def sources(*, is_officer: bool = False) -> pl.DataFrame:
    """Every source: whose, under which licence, how new it is here, and what became of its rows."""
    return ask("sources/sources", is_officer=is_officer)


def founding() -> pl.DataFrame:
    """What the founding figure is made of, and what a wrong base makes of it."""
    return ask("sources/founding")
