"""What stands alongside each pound of the council, ward by ward and for the whole council."""

from __future__ import annotations

import altair as alt
import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

FIELDS = (
    Field("ward_name", "Ward"),
    Field("granted_gbp", "Granted by the council (£)", "money"),
    Field("groups_gbp", "Granted by others to the same (£)", "money"),
    Field("groups_per_gbp", "Others' grants for each £1 (£)", "money"),
    Field("hub_gbp", "The council's through hubs (£)", "money"),
    Field("alongside_hub_gbp", "Others' through hubs (£)", "money"),
    Field("hub_per_gbp", "Others' through hubs for each £1 (£)", "money"),
    Field("hours", "Hours given", "number"),
    Field("exchanges", "Confirmed exchanges"),
)
LIMITS = (
    "Only what is placed in a ward counts there; the whole council has the rest too. Association only: "
    "nothing says that one brought the other."
)


@drawn_once
def alongside(frame: pl.DataFrame, where: str) -> Figure:
    """Others' grants for each £1 the council granted, by ward: the answer of `multiplier.alongside`."""
    written = pl.col("exchanges").map_elements(lambda value: f"{value:,}", pl.String)
    per = frame.row(by_predicate=pl.col("ward_code").is_null(), named=True)["groups_per_gbp"]
    wards = frame.filter(pl.col("ward_code").is_not_null())
    told = wards.filter(pl.col("groups_per_gbp").is_not_null())
    return Figure(
        key="alongside",
        title="What stands alongside the council's money"
        if per is None
        else f"{_pence(per)} of others' grants alongside each £1",
        subtitle=f"Others' grants to those that the council granted to, for each £1 of its own; {where}",
        sentence=_spoken(per, wards.height - told.height),
        chart=_bars(told, per) if told.height else None,
        table=frame.with_columns(exchanges=pl.coalesce(written, "exchanges_mark", pl.lit("–"))),
        fields=FIELDS,
    )


def _spoken(per: float | None, without: int) -> str:
    if per is None:
        return f"No grant of the council to an organisation is loaded for this time. {LIMITS}"
    none = f"; in {words.count(without, 'ward')} no grant of the council is placed" if without else ""
    return f"For the whole council {_pence(per)}{none}. {LIMITS}"


def _bars(told: pl.DataFrame, per: float | None) -> alt.LayerChart:
    rows = told.sort("groups_per_gbp", "ward_name", descending=[True, False]).to_dicts()
    drawn = [
        Bar(
            row["ward_name"],
            float(row["groups_per_gbp"]),
            f"{_pence(row['groups_per_gbp'])} · {words.pounds(row['granted_gbp'])} granted",
            "focus",
        )
        for row in rows
    ]
    return bars(drawn, rule=per)


def _pence(value: float) -> str:
    return words.pounds_exact(round(value, 2))
