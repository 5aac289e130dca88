"""What people bring in one ward: hours and money through hubs, skills offered and needed, exchanges."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced

NOT_LOADED = "not loaded, or no year that is over"
WHO = "Offers and needs are of who registered, not of the workforce. Counts of few people are withheld [c]."


@traced
def brought(beside: pl.DataFrame, exchanged: pl.DataFrame, where: str) -> Figure:
    """One row of `ward.alongside` and one of `ward.exchanged`, either of which may be missing, as facts."""
    row = beside.row(0, named=True) if beside.height else {}
    skills = exchanged.row(0, named=True) if exchanged.height else {}
    told = [*_money(row), *_skills(skills), ("Confirmed exchanges of skills", *_counted(row, "exchanges"))]
    year = f" of {skills['year']}" if skills else ""
    return Figure(
        key="brought",
        title="What people and others bring here",
        subtitle=f"Hubs by what began, and what was granted to the same organisations; {where}",
        sentence=f"Skills are{year}, the latest year published. {WHO}"
        if skills
        else f"No exchange of skills is published for this ward. {WHO}",
        chart=None,
        table=pl.DataFrame(
            told, schema={"what": pl.String, "said": pl.String, "because": pl.String}, orient="row"
        ),
        fields=(
            Field("what", "What"),
            Field("said", "As known"),
            Field("because", "Where it is not"),
        ),
    )


def _money(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    facts = (
        ("Granted by others to organisations the council granted to", "groups_gbp"),
        ("Put by the council into introductions of hubs", "hub_gbp"),
        ("Put by others into introductions of hubs", "alongside_hub_gbp"),
    )
    told = [(what, words.pounds(row[name]), "") if row else (what, "–", NOT_LOADED) for what, name in facts]
    hours = row.get("hours")
    given = ("–", "none are told") if hours is None else (f"{hours:,.0f}", "")
    return [*told, ("Hours given in introductions", *given)]


def _skills(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    facts = (("Skills offered", "offers"), ("Skills needed", "needs"))
    return [(what, *_counted(row, name)) for what, name in facts]


def _counted(row: dict[str, Any], name: str) -> tuple[str, str]:
    """A count, or its mark with what the mark says."""
    if row.get(name) is not None:
        return f"{row[name]:,}", ""
    mark = row.get(f"{name}_mark")
    return (mark, "withheld, as it would tell of few people") if mark else ("–", NOT_LOADED)
