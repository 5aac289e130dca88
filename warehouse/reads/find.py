"""The search: what bears the words, the number or the code that somebody typed."""

import polars as pl

from warehouse.ask import ask

MOST = 8


def typed(text: str) -> pl.DataFrame:
    """What somebody typed, as it is looked for."""
    return ask("find/typed", text=text)


def found(text: str, council: str, most: int = MOST) -> pl.DataFrame:
    """What bears the words, number or code that somebody typed: so many of a kind, the likeliest first."""
    return ask("find/found", **typed(text).row(0, named=True), council=council, most=most)


def kinds(council: str) -> pl.DataFrame:
    """How many things of each kind can be found for a council."""
    return ask("find/kinds", council=council)


def councils() -> pl.DataFrame:
    """The councils of which anything can be found."""
    return ask("find/councils")
