"""Which ward, and in which years its grants were awarded."""

from __future__ import annotations

import polars as pl

from ui.filters.grants import years
from ui.filters.market import Choice, Period
from ui.filters.widgets import one
from ui.granted import EVERY_YEAR


def ward(frame: pl.DataFrame) -> Choice:
    """The ward, out of `ward.wards`; two of one name are told apart by their codes."""
    twice = set(frame.filter(frame["ward_name"].is_duplicated())["ward_name"])
    options = {
        row["ward_code"]: f"{row['ward_name']} ({row['ward_code']})"
        if row["ward_name"] in twice
        else row["ward_name"]
        for row in frame.to_dicts()
    }
    value = one("Ward", "ward", options, frame.filter("is_default")["ward_code"].item())
    return Choice(value, options[value])


def awarded(frame: pl.DataFrame) -> Period:
    """The financial year of the award, out of `funding.periods`; every year where no grant is loaded."""
    return years(frame) if frame.height else Period(*EVERY_YEAR)
