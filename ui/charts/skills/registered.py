"""What is offered by domain, to stand beside what official counts say of the same places."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure, titled
from ui.charts.once import drawn_once
from ui.charts.skills.told import explained, is_some, marks_among, named, said

NEUTRAL = "What is offered, by domain"
Row = dict[str, Any]


@drawn_once
def registered(frame: pl.DataFrame, where: str) -> Figure:
    """Offers by domain, most first: `skills.by_domain`."""
    rows = sorted(
        filter(is_some, named(frame).to_dicts()), key=lambda row: (-(row["offers"] or 0), row["said_domain"])
    )
    total = sum(row["offers"] or 0 for row in rows)
    # Where one is withheld, any other may be the largest, and nothing is a share of all.
    is_whole = all(row["offers"] is not None for row in rows)
    top = rows[0] if rows and rows[0]["offers"] and is_whole else None
    marks = marks_among(said(row, "offers") for row in rows)
    finding = f"{top['said_domain']}: {words.percent(100 * top['offers'] / total)} of offers" if top else ""
    return Figure(
        key="registered",
        title=titled(finding, NEUTRAL) if top else NEUTRAL,
        subtitle=f"Skills offered by those who registered; {where}",
        sentence=f"Of who registered, not the workforce: {total:,} offers are shown.{explained(marks)}",
        chart=bars([_offer(row, top) for row in rows]) if rows else None,
        table=pl.DataFrame(rows, schema=named(frame).schema, orient="row"),
        fields=(Field("said_domain", "Domain"), Field("offers", "Offered", "count", mark="offers_mark")),
    )


def _offer(row: Row, top: Row | None) -> Bar:
    if row["offers"] is None:
        return Bar(row["said_domain"], 0.0, said(row, "offers"), "unsure")
    tone = "focus" if row is top else "rest"
    return Bar(row["said_domain"], float(row["offers"]), said(row, "offers"), tone)
