"""How well the places of grants are known, and whose addresses draw the money to one ward."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.granted import RUNGS


@drawn_once
def rungs(frame: pl.DataFrame, where: str) -> Figure:
    """One bar a rung of the placement ladder, hollow where no ward is known: `funding.rungs`."""
    table = frame.with_columns(pl.Series("how", [RUNGS[rung] for rung in frame["rung"].to_list()], pl.String))
    total, located = frame["amount_gbp"].sum(), frame["located_gbp"].sum()
    share = words.part(100 * float(located) / float(total) if total else None)
    return Figure(
        key="places-known",
        title=f"{words.capital(share)} of the money has a known ward",
        subtitle=f"Share of the money of the whole council, by how its place is known; {where}",
        sentence=_rungs_sentence(frame, share),
        chart=bars([_rung(row) for row in table.to_dicts()], top=100.0) if frame.height else None,
        table=table,
        fields=(
            Field("how", "How its place is known"),
            Field("rung", "Rung (1 to 6)", "count"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("located_gbp", "Of it located in a ward (£)", "money"),
            Field("grants", "Grants", "count"),
            Field("share_pct", "Of all (%)", "percent"),
        ),
    )


def _rung(row: dict[str, Any]) -> Bar:
    said = f"{words.percent(row['share_pct'])} · {words.pounds(row['amount_gbp'])}"
    return Bar(row["how"], row["share_pct"] or 0.0, said, "focus" if row["located_gbp"] else "unsure")


def _rungs_sentence(frame: pl.DataFrame, share: str) -> str:
    wide = frame.filter(pl.col("rung") == 4)["amount_gbp"].sum()
    whole = (
        f" {words.pounds(wide)} is for the whole council, and is not divided over wards, as nothing says how."
        if wide
        else ""
    )
    rest = " (filled); the rest (hollow) is in no ward's figures" if share not in ("all", "none") else ""
    return f"{words.capital(share)} of the money has a known ward{rest}.{whole}"


@drawn_once
def head_offices(frame: pl.DataFrame, where: str) -> Figure:
    """Whose address draws the most: `funding.head_offices`, placed by recipients' addresses."""
    rows = frame.to_dicts()
    return Figure(
        key="head-offices",
        title="Whose address draws the most money",
        subtitle=f"Share of what is located by addresses of recipients; {where}",
        sentence=_offices_sentence(rows),
        chart=bars([_office(row, place) for place, row in enumerate(rows)]) if rows else None,
        table=frame,
        fields=(
            Field("recipient_name", "Organisation"),
            Field("ward_name", "Ward of its address"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("grants", "Grants", "count"),
            Field("share_pct", "Of all that is located by addresses (%)", "percent"),
            Field("of_ward_pct", "Of what is located in its ward (%)", "percent"),
        ),
    )


def _office(row: dict[str, Any], place: int) -> Bar:
    said = f"{words.percent(row['share_pct'])} · {words.pounds(row['amount_gbp'])}"
    return Bar(row["recipient_name"], row["share_pct"], said, "rest" if place else "focus")


def _offices_sentence(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return "No grant is located by the address of its recipient."
    top = rows[0]
    return (
        f"{top['recipient_name']} alone has {words.percent(top['of_ward_pct'])} of what is located in "
        f"{top['ward_name']} by address. A head office is not where the work is done: the filter Leave out "
        "shows the page without it."
    )
