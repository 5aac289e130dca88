"""Who comes to the hubs: whole years that are over, counts of 1 to 4 people withheld and said to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once

MARKS = "[c] withheld, as it would tell of few people; [x] not known."
EVERY = "All hubs"
MOST_SHOWN = "most visits of those shown"
"""Where some counts are withheld, one of those may be larger than any that is shown."""


def _marked(count: str, mark: str) -> pl.Expr:
    """A count as text, its mark in its place where it is withheld."""
    written = pl.col(count).map_elements(lambda value: f"{value:,}", pl.String)
    return pl.coalesce(written, pl.col(mark), pl.lit("–")).alias(count)


@drawn_once
def attendance(frame: pl.DataFrame, where: str) -> Figure:
    """Visits, different people and newcomers of each hub: `hub.attendance`."""
    table = frame.with_columns(
        _marked("attendances", "attendances_mark"),
        _marked("people", "people_mark"),
        _marked("newcomers", "newcomers_mark"),
    )
    whole = frame.filter(pl.col("hub_id").is_null())["attendances"].to_list()
    total = whole[0] if whole else None
    said = (
        f"{words.count(total, 'visit')} to all hubs together."
        if total is not None
        else "The visits to all hubs together are withheld."
    )
    return Figure(
        key="attendance",
        title=f"{words.count(total, 'visit')} to the hubs"
        if total is not None
        else "How often people came, and how many they were",
        subtitle=f"Visits and different people, by hub; {where}",
        sentence=f"{words.capital(said)} One person may come to several hubs. {MARKS}",
        chart=None,
        table=table,
        fields=(
            Field("hub_name", "Hub"),
            Field("attendances", "Visits"),
            Field("people", "Different people"),
            Field("newcomers", "Never seen there before"),
        ),
    )


@drawn_once
def roles(frame: pl.DataFrame, where: str) -> Figure:
    """Visits by role, all hubs together; each hub in the table: `hub.by_role`."""
    together = frame.filter(pl.col("hub_id").is_null()).to_dicts()
    table = frame.with_columns(_marked("attendances", "mark"), pl.col("hub_name").fill_null(EVERY))
    told = [row for row in together if row["attendances"] is not None]
    most = max(told, key=lambda row: row["attendances"]) if told else None
    of = "the role most came in" if len(told) == len(together) else MOST_SHOWN
    return Figure(
        key="roles",
        title=f"{most['label']}: {of}" if most and most["attendances"] else "In which roles people came",
        subtitle=f"Visits by role, all hubs; {where}",
        sentence=_roles(together, most),
        chart=bars([_role(row, most) for row in together]) if told else None,
        table=table,
        fields=(Field("label", "Role"), Field("hub_name", "Hub"), Field("attendances", "Visits")),
    )


def _role(row: dict[str, Any], most: dict[str, Any] | None) -> Bar:
    if row["attendances"] is None:
        return Bar(row["label"], 0.0, f"{row['mark']} withheld", "unsure")
    return Bar(
        row["label"],
        float(row["attendances"]),
        words.count(row["attendances"], "visit"),
        "focus" if row is most else "rest",
    )


def _roles(together: list[dict[str, Any]], most: dict[str, Any] | None) -> str:
    hidden = sum(row["attendances"] is None for row in together)
    if most is None:
        return "No count of visits by role is published for this year."
    of = "Of those shown, " if hidden else ""
    said = f"{of}{most['label']} came most often: {words.count(most['attendances'], 'visit')}."
    return f"{said} Of {words.count(hidden, 'role')} the count is withheld [c]." if hidden else said


@drawn_once
def where_from(frame: pl.DataFrame, where: str) -> Figure:
    """Visits by the ward people came from: `hub.where_from`."""
    table = frame.with_columns(
        _marked("attendances", "mark"),
        pl.col("hub_name").fill_null(EVERY),
        pl.col("ward_name").fill_null("Elsewhere, or not known"),
    )
    together = frame.filter(pl.col("hub_id").is_null() & pl.col("ward_code").is_not_null())
    hidden = together["attendances"].null_count()
    told = together.drop_nulls("attendances").sort("attendances", "ward_name", descending=[True, False])
    most = told.row(0, named=True) if told.height else None
    return Figure(
        key="where-from",
        title=f"{most['ward_name']}: {MOST_SHOWN if hidden else 'the ward most came from'}"
        if most
        else "Which wards people came from",
        subtitle=f"Visits by ward and hub; {where}",
        sentence=f"Of {words.count(together.height, 'ward')} {_withheld(hidden)} withheld. {MARKS}",
        chart=None,
        table=table,
        fields=(Field("ward_name", "Ward"), Field("hub_name", "Hub"), Field("attendances", "Visits")),
    )


def _withheld(count: int) -> str:
    return f"the counts of {count:,} are" if count > 1 else ("the count of 1 is" if count else "no count is")


@traced
def everything(found: Mapping[str, pl.DataFrame], where: str) -> list[Figure]:
    """All three figures of a year, out of `hub.people`; none where no year is over."""
    draw = {"attendance": attendance, "by_role": roles, "where_from": where_from}
    return [draw[name](frame, where) for name, frame in found.items()]
