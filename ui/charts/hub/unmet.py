"""What is asked of the hubs and not answered yet, by what was asked for and where."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

MOST = 3


@drawn_once
def unmet(frame: pl.DataFrame, where: str) -> Figure:
    """Asks that nobody has answered: the answer of `hub.unmet`."""
    total = int(frame["count"].sum())
    return Figure(
        key="unmet-asks",
        title=f"{words.capital(words.count(total, 'ask'))} without an answer"
        if total
        else "Every ask was answered",
        subtitle=f"Asks with no introduction and no close; {where}",
        sentence=_spoken(frame, total),
        chart=None,
        table=frame,
        fields=(
            Field("label", "Asked for"),
            Field("ward_name", "Ward"),
            Field("count", "Asks", "count"),
            Field("oldest_on", "The first of", "date"),
        ),
    )


def wards(frame: pl.DataFrame) -> list[tuple[str, str]]:
    """The wards about which most asks are open, each by its code and what a link to it says."""
    told = frame.filter(pl.col("ward_code").is_not_null()).group_by("ward_code", "ward_name")
    most = told.agg(pl.col("count").sum()).sort("count", "ward_code", descending=[True, False]).head(MOST)
    return [(code, f"Who could meet what is asked in {name}") for code, name, _ in most.rows()]


def _spoken(frame: pl.DataFrame, total: int) -> str:
    if not total:
        return "No ask of this time is open. Asks that nobody wrote down are not here."
    by_ward = frame.filter(pl.col("ward_code").is_not_null()).group_by("ward_name").agg(pl.col("count").sum())
    oldest = min(frame["oldest_on"].to_list())
    most = by_ward.sort("count", "ward_name", descending=[True, False]).row(0) if by_ward.height else None
    there = f"; most are about {most[0]} ({most[1]:,})" if most else ""
    return f"{words.count(total, 'ask is', 'asks are')} open, the first since {words.day(oldest)}{there}."
