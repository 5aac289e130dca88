"""Where the suppliers with an event have their addresses: the same map, of their money alone."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.maps.wards import FIELDS, ward_bars, ward_map

OF_WARD = Field("of_ward_pct", "Of all that is paid to addresses there (%)", "percent")


@traced
def exposed_map(frame: pl.DataFrame, where: str, whose: str) -> Figure:
    """The map for page and print. `frame` is the answer of `insolvency.wards`; `whose` says whose money."""
    drawn = ward_map(frame, where)
    return replace(
        drawn,
        key="exposed-wards",
        title="Wards of the addresses",
        subtitle=f"Paid to {whose} with an address in the ward, per square kilometre; {where}",
        sentence=_sentence(frame, drawn.sentence),
        fields=(*FIELDS, OF_WARD),
    )


@traced
def exposed_bars(frame: pl.DataFrame, where: str, whose: str) -> Figure:
    """The same as shares of that money, and, hollow, what is not located."""
    drawn = ward_bars(frame, where)
    return replace(
        drawn,
        key="exposed-wards-sorted",
        title="The same wards, as shares",
        subtitle=f"Share of what was paid to {whose}, by ward of the address; {where}",
        fields=(*FIELDS, OF_WARD),
    )


def _sentence(frame: pl.DataFrame, said: str) -> str:
    located = frame.filter(pl.col("ward_code").is_not_null() & (pl.col("suppliers") > 0))
    if located.is_empty():
        return said
    known = located.drop_nulls("of_ward_pct")
    top = known.sort("of_ward_pct", "ward_name", descending=[True, False]).to_dicts()
    most = (
        f" Of all that is paid to addresses in {top[0]['ward_name']}, {words.percent(top[0]['of_ward_pct'])} "
        "goes to them."
        if top
        else ""
    )
    return f"{said}{most}"
