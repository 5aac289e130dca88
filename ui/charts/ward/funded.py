"""What is granted for one ward and its whole council: organisations only, each with how it is placed."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.granted import RUNGS

REACHES = {
    "delivered here": "For work in this ward",
    "based here": "To organisations with an address here, wherever they work",
    "whole council": "For the whole council",
    "place not known": "Place not known",
}
LISTED = {
    "delivered here": ("granted-here", "Granted for work here", "grant for work here"),
    "based here": ("granted-based", "Granted to organisations based here", "grant by an address here"),
    "whole council": ("granted-whole", "Granted for the whole council", "grant for the whole council"),
}
ADDRESS = "The address is where an organisation is registered, not where the work is done."
WHOLE = (
    "Counted once for the council and not divided over wards, as nothing says how; it serves this ward too."
)


def amount(granted: pl.DataFrame, reach: str) -> tuple[float, int]:
    """Pounds and grants of one reach, as `ward.granted` has them."""
    rows = granted.filter(pl.col("reach") == reach)
    return float(rows["amount_gbp"].sum() or 0), int(rows["grants"].sum() or 0)


@traced
def known(frame: pl.DataFrame, where: str) -> Figure:
    """How much is known to reach it, how much may, and how that is known: `ward.granted`."""
    rows = frame.to_dicts()
    table = frame.with_columns(
        pl.Series("what", [REACHES[row["reach"]] for row in rows], pl.String),
        pl.Series("how", [RUNGS[row["rung"]] for row in rows], pl.String),
    )
    here, others = amount(frame, "delivered here")[0], amount(frame, "place not known")[0]
    return Figure(
        key="granted",
        title="What is granted here, and how that is known",
        subtitle=f"Grants to organisations, by the placement ladder; {where}",
        sentence=f"{words.pounds(here)} is known to be for work here; {words.pounds(others)} granted in the "
        "council has no known place, and some of it may be. A grant may stand in the row of its work and in "
        "that of its address: do not add these."
        if rows
        else "No grant to an organisation is loaded of this council in the period.",
        chart=None,
        table=table,
        fields=(
            Field("what", "What"),
            Field("how", "How its place is known"),
            Field("rung", "Rung (1 to 6)", "count"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("grants", "Grants", "count"),
            Field("organisations", "Organisations", "count"),
        ),
    )


@traced
def listed(frame: pl.DataFrame, reach: str, where: str, most: int) -> Figure:
    """The grants of one reach, largest first, each with file and line: `ward.grants`."""
    rows = frame.filter(pl.col("reach") == reach)
    key, title, one = LISTED[reach]
    many = one.replace("grant", "grants", 1)
    cut = f" The first {most:,}; there may be more." if rows.height >= most else ""
    hedge = {"based here": f" {ADDRESS}", "whole council": f" {WHOLE}"}.get(reach, "")
    return Figure(
        key=key,
        title=title,
        subtitle=f"Grants to organisations, largest first; {where}",
        sentence=f"{words.count(rows.height, one, many)}.{cut}{hedge}"
        if rows.height
        else f"No {one} is known. That none is recorded does not say that there is none.",
        chart=None,
        table=rows.with_columns(
            pl.Series("how", [RUNGS[rung] for rung in rows["rung"].to_list()], pl.String)
        ),
        fields=(
            Field("recipient_name", "Organisation"),
            Field("purpose", "For"),
            Field("funder_name", "Funder"),
            Field("awarded_on", "Awarded", "date"),
            Field("amount_gbp", "Granted, or this part of it (£)", "money"),
            Field("how", "How its place is known"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )
