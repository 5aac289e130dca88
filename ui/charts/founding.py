"""The founding figure as a worked example, and the same sectors since."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced

SCOPE = "scope: national sector proxy, England and Wales, not our suppliers"
SINCE = (
    Field("half_year", "Half-year"),
    Field("cases", "Insolvencies", "count"),
    Field("previous_half_year", "Same half before"),
    Field("previous_cases", "Insolvencies then", "count"),
    Field("pct_change", "Change (%)", "percent"),
    Field("because", "Why there is no percentage"),
    Field("months", "Months loaded", "count"),
    Field("source", "Counted by"),
)


@traced
def founding(frame: pl.DataFrame) -> Figure:
    """The answer of `sources.founding`: both counts, and the rise by the right and the wrong base."""
    rows = frame.sort("cases", descending=True).to_dicts()
    shown = [bar for row in rows for bar in _pair(row)]
    whole = frame.filter(pl.col("sic_section").is_null()).to_dicts()
    said = f"{whole[0]['previous_cases']:,} became {whole[0]['cases']:,}." if whole else "It is not loaded."
    return Figure(
        key="founding-figure",
        title="Three sectors, one half-year against the same before",
        subtitle=f"Number of insolvencies, January to June; {SCOPE}",
        sentence=f"{said} The table has each sector, with the rise by the earlier and by the later count.",
        chart=bars(shown) if shown else None,
        table=frame,
        fields=(
            Field("title", "Sector"),
            Field("previous_cases", "Insolvencies, the year before", "count"),
            Field("cases", "Insolvencies", "count"),
            Field("pct_of_earlier", "Rise, of the earlier count (%)", "percent"),
            Field("pct_of_later", "Rise, of the later count (%): the wrong base", "percent"),
            Field("source", "Counted by"),
        ),
    )


@traced
def since(frame: pl.DataFrame) -> Figure:
    """The same half of each later year, of `sectors.half_years` for the country, all sections together."""
    halves = frame.filter(
        pl.col("sic_section").is_null()
        & pl.col("half_year").str.ends_with("H1")
        & ~pl.col("source").str.starts_with("Wilkins Kennedy")
    ).sort("half_year")
    rows = halves.to_dicts()
    said = "; ".join(f"{row['cases']:,} in {row['half_year']}{_part(row)}" for row in rows)
    return Figure(
        key="sectors-since",
        title="The same sectors since",
        subtitle=f"Number of insolvencies, January to June of each year loaded; {SCOPE}",
        sentence=f"{said}." if rows else "No later counts by sector are loaded.",
        chart=bars([_half(row) for row in rows]) if rows else None,
        table=halves,
        fields=SINCE,
    )


def _half(row: dict[str, Any]) -> Bar:
    return Bar(f"{row['half_year']}{_part(row)}", float(row["cases"]), f"{row['cases']:,}")


def _part(row: dict[str, Any]) -> str:
    """Of how many months a half-year is that is not whole: its count is not to be held beside the others."""
    return "" if row["months"] >= 6 else f" ({row['months']} of 6 months)"


def _pair(row: dict[str, object]) -> list[Bar]:
    before, now = int(str(row["previous_cases"])), int(str(row["cases"]))
    return [
        Bar(f"{row['title']}, a year before", float(before), f"{before:,}"),
        Bar(str(row["title"]), float(now), f"{now:,}", "focus"),
    ]
