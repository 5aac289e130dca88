"""What the last load changed: which figures are other than before, and what came."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

FIGURES = {
    "paid_gbp": "paid",
    "payments": "payments",
    "grants_gbp": "granted in its area",
    "grants": "grants in its area",
    "introductions": "introductions of its hubs",
    "delivering": "introductions that deliver",
}
MOST_SAID = 4


@drawn_once
def changed(frame: pl.DataFrame, since: datetime | None, place: str) -> Figure:
    """Figures of the store before, made at `since`, beside today's: the answer of `overview.changed`."""
    rows = frame.to_dicts() if since is not None else []
    table = pl.DataFrame(
        [(FIGURES[row["figure"]], row["period"], _said(row, "before"), _said(row, "now")) for row in rows],
        schema=dict.fromkeys(("figure", "period", "before", "now"), pl.String),
        orient="row",
    )
    return Figure(
        key="changed",
        title=_title(since, rows),
        subtitle=f"Key figures of the store before, beside today's; {place}, every year loaded",
        sentence=_sentence(since, rows),
        chart=None,
        table=table,
        fields=(
            Field("figure", "Figure"),
            Field("period", "Year"),
            Field("before", "Before"),
            Field("now", "Now"),
        ),
    )


@drawn_once
def came(frame: pl.DataFrame, place: str) -> Figure:
    """What came with the last load, by source: the answer of `overview.came`."""
    files, rows = int(frame["files"].sum()), int(frame["rows_kept"].sum())
    said = f"{words.count(files, 'file')} with {words.count(rows, 'row')}"
    if frame["rows_mark"].drop_nulls().len():
        said += ", rows that tell of people [c] not counted"
    return Figure(
        key="came",
        title="What came with the last load" if frame.height else "Nothing came with the last load",
        subtitle=f"Files since the store before; {place}, and lists of the whole country",
        sentence=f"{said}. What was set aside stands on the page of sources, row by row."
        if frame.height
        else "The store was made anew of the files that were there.",
        chart=None,
        table=frame,
        fields=(
            Field("title", "Source"),
            Field("files", "Files", "count"),
            Field("rows_kept", "Rows loaded", "count", mark="rows_mark"),
            Field("rows_set_aside", "Set aside", "count", mark="rows_mark"),
            Field("replaced", "Took the place of an earlier file", "count"),
        ),
    )


def _title(since: datetime | None, rows: list[dict[str, Any]]) -> str:
    if since is None:
        return "This is the first load: nothing came before"
    count = words.count(len(rows), "key figure")
    return f"{words.capital(count)} changed with the last load" if rows else "No key figure changed"


def _sentence(since: datetime | None, rows: list[dict[str, Any]]) -> str:
    if since is None:
        return "The next load will be set beside this one."
    if not rows:
        return "Every key figure is as it was before the last load."
    told = [f"{FIGURES[row['figure']]} in {row['period']}: {_moved(row)}" for row in rows[:MOST_SAID]]
    more = f" {len(rows) - MOST_SAID} more." if len(rows) > MOST_SAID else ""
    return f"{words.capital('; '.join(told))}.{more}"


def _moved(row: dict[str, Any]) -> str:
    before, now = _said(row, "before"), _said(row, "now")
    if row["before"] is None:
        return f"{now}, new"
    return f"no longer loaded, before {before}" if row["now"] is None else f"{now}, before {before}"


def _said(row: dict[str, Any], which: str) -> str:
    value: Decimal | None = row[which]
    if value is None:
        return "not loaded"
    return words.pounds(value) if row["figure"].endswith("_gbp") else f"{int(value):,}"
