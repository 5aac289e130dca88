"""What publishers are asked about: companies one by one, councils' places, a few postcodes."""

import polars as pl

from warehouse.ask import ask


def numbers() -> pl.DataFrame:
    """The companies that were paid in the year to the last payment, where their number is known for sure."""
    return ask("watched/numbers")


def councils() -> pl.DataFrame:
    """The councils whose payments are loaded, by their ONS codes."""
    return ask("watched/councils")


def postcodes() -> pl.DataFrame:
    """The postcodes of organisations that no loaded list leads to a ward, the most used first."""
    return ask("watched/postcodes")


def feeds() -> pl.DataFrame:
    """The feeds whose services were fetched and are loaded."""
    return ask("watched/feeds")
