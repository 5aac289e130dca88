"""A council at a glance: what the other topics do not say, and what the last load changed."""

import polars as pl

from warehouse.ask import ask
from warehouse.reads.scope import Scope


def vcse(scope: Scope) -> pl.DataFrame:
    """How much of a council's market goes to voluntary, community and social enterprises: a range."""
    return ask("overview/vcse", council=scope.council, from_on=scope.from_on, to_on=scope.to_on)


def delivering(scope: Scope) -> pl.DataFrame:
    """In how many wards of a council a group that delivers was funded, by where grants are delivered."""
    return ask("overview/delivering", council=scope.council, from_on=scope.from_on, to_on=scope.to_on)


def since() -> pl.DataFrame:
    """When the store before was made, which the last load is compared with."""
    return ask("overview/since")


def came(council: str) -> pl.DataFrame:
    """What came since the store before, by source: of this council, and of the whole country."""
    return ask("overview/came", council=council)


def changed(council: str) -> pl.DataFrame:
    """Which figures of a council are other than before the last load, the latest years first."""
    return ask("overview/changed", council=council)


def rows_vcse(scope: Scope) -> pl.DataFrame:
    """The published rows of a council's market, with who is of the sector, with file and line."""
    return ask("overview/rows_vcse", council=scope.council, from_on=scope.from_on, to_on=scope.to_on)
