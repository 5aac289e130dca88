"""Whose fate is followed: the companies to be asked about one by one."""

import polars as pl

from warehouse.ask import ask


def numbers() -> pl.DataFrame:
    """The companies that were paid in the year to the last payment, where their number is known for sure."""
    return ask("watched/numbers")
