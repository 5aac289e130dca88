"""How many became insolvent, by sector and half-year: in the country, and among a council's own suppliers."""

from collections.abc import Sequence
from typing import Literal

import polars as pl

from warehouse.ask import ask

Scope = Literal["national", "our_suppliers", "our_live_contracts"]


def half_years(scope: Scope, council: str | None = None, sections: Sequence[str] = ()) -> pl.DataFrame:
    """How many became insolvent in each half-year against the same half before, by section and scope."""
    return ask("insolvency/half_years", scope=scope, council=council, sections=list(sections))
