"""Insolvencies in a half-year against the same half before: counts always, a percentage seldom."""

from __future__ import annotations

from typing import Any, Literal

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

SECTIONS = ("O", "P", "Q")
SCOPES = {
    "national": "England and Wales, companies of sectors O, P and Q: a sector proxy, not our suppliers",
    "our_suppliers": "our suppliers, by number or confirmed",
    "our_live_contracts": "our suppliers with a live contract",
}
OURS: tuple[Literal["our_suppliers", "our_live_contracts"], ...] = ("our_suppliers", "our_live_contracts")
EMPTY = {
    "national": "No insolvencies by sector are loaded, so nothing is counted.",
    "our_suppliers": "Nothing is counted: no supplier known by its number was paid in a half-year whose"
    " events are loaded.",
    "our_live_contracts": "Nothing is counted, which is not nought: no contract that is loaded, with a"
    " supplier known by its number, was in force in a half-year whose events are loaded.",
}
TITLES = {
    "national": "Insolvencies in the country, half-year against half-year",
    "our_suppliers": "Insolvencies among our suppliers, half-year against half-year",
    "our_live_contracts": "Insolvencies in our live contracts, half-year against half-year",
}
FIELDS = (
    Field("half_year", "Half-year"),
    Field("title", "Section"),
    Field("cases", "Insolvencies", "count"),
    Field("previous_half_year", "Same half before"),
    Field("previous_cases", "Insolvencies then", "count"),
    Field("pct_change", "Change (%)", "percent"),
    Field("because", "Why there is no percentage"),
    Field("base", "Out of", "count"),
    Field("rate_per_10000", "For each 10,000", "number"),
    Field("rate_low", "Lowest it can be (95%)", "number"),
    Field("rate_high", "Highest it can be (95%)", "number"),
    Field("no_rate_because", "Why there is no rate"),
    Field("national_rate", "For each 10,000 companies of the section in the country", "number"),
    Field("national_rate_low", "Lowest that can be (95%)", "number"),
    Field("national_rate_high", "Highest that can be (95%)", "number"),
    Field("months", "Months loaded", "count"),
    Field("source", "Counted by"),
)


@drawn_once
def half_years(frame: pl.DataFrame, scope: str) -> Figure:
    """`sectors.half_years` of one scope: the latest half-years of all sections together, in pairs."""
    together = frame.filter(pl.col("sic_section").is_null()).sort("half_year")
    whole = together.filter("is_comparable")
    last = (whole if whole.height else together).tail(1).to_dicts()
    rows = _pair(last[0]) if last and last[0]["previous_cases"] is not None else []
    return Figure(
        key=f"half-years-{scope.replace('_', '-')}",
        title=TITLES[scope],
        subtitle=f"Number of insolvencies; scope: {SCOPES[scope]}",
        sentence=_sentence(last[0] if last else None, scope),
        chart=bars(rows) if rows else None,
        table=frame.with_columns(pl.col("title").fill_null(words.UNKNOWN)).sort("half_year", descending=True),
        fields=FIELDS,
    )


def _pair(row: dict[str, Any]) -> list[Bar]:
    now, before = int(row["cases"]), int(row["previous_cases"])
    return [
        Bar(row["previous_half_year"], float(before), f"{before:,}"),
        Bar(row["half_year"], float(now), f"{now:,}{_change(row)}", "focus"),
    ]


def _change(row: dict[str, Any]) -> str:
    if row["pct_change"] is None:
        return ""
    sign = "+" if row["pct_change"] >= 0 else "-"
    return f" · {sign}{abs(row['pct_change']):.1f}%"


def _sentence(row: dict[str, Any] | None, scope: str) -> str:
    if row is None:
        return EMPTY[scope]
    if row["previous_cases"] is None:
        return f"{row['cases']:,} in {row['half_year']}. {row['because'] or ''}".strip()
    change = _change(row).removeprefix(" · ")
    said = (
        f"{row['cases']:,} in {row['half_year']} against {row['previous_cases']:,} in "
        f"{row['previous_half_year']}{f' ({change})' if change else ''}."
    )
    if row["because"]:
        said += f" {row['because']}"
    if scope == "national":
        said += (
            " These are companies of the sectors of public administration, education, health and social work,"
        )
        said += " whoever they worked for."
    return f"{said} {_rate(row)}".strip()


def _rate(row: dict[str, Any]) -> str:
    if row["rate_per_10000"] is None:
        return str(row["no_rate_because"] or "")
    return (
        f"Out of {row['base']:,} that is {words.number(row['rate_per_10000'])} for each 10,000 "
        f"(95% interval {words.number(row['rate_low'])} to {words.number(row['rate_high'])})."
    )
