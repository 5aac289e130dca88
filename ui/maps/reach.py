"""What grants come to for each resident of a ward: the map, and the sorted bars that say the same."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.charts.reach.unplaced import unplaced
from ui.maps.classes import A_HEAD
from ui.maps.drawn import drawn

NOUGHT = A_HEAD.nought
# Of more wards than this the middle ones share one bar.
MOST_BARS, HIGHEST, LOWEST = 15, 8, 6
FIELDS = (
    Field("ward_name", "Ward"),
    Field("ward_code", "Ward code"),
    Field("vintage", "Boundaries of"),
    Field("per_head_gbp", "Granted for each resident (£)", "money"),
    Field("amount_gbp", "Granted (£)", "money"),
    Field("grants", "Grants", "count"),
    Field("recipients", "Organisations", "count"),
    Field("delivering", "Of these, known to deliver", "count"),
    Field("residents", "Residents", "count"),
    Field("imd_score", "Deprivation score (2025)", "number"),
    Field("imd_quintile", "Fifth by deprivation (1 is the most deprived)", "count"),
    Field("reach", "Times the mean for each resident", "number"),
    Field("note", "Note"),
)


@drawn_once
def reach_map(frame: pl.DataFrame, where: str) -> Figure:
    """The map for the page and for print. `frame` is the answer of `funding.by_ward`."""
    known = frame.filter(pl.col("ward_code").is_not_null() & pl.col("geometry").is_not_null())
    return Figure(
        key="reach-wards",
        title="What reaches each ward, for each resident",
        subtitle=f"Pounds granted for each resident; {where}",
        sentence=_sentence(frame),
        chart=drawn(known, A_HEAD) if known.height else None,
        table=_table(frame),
        fields=FIELDS,
    )


@drawn_once
def reach_bars(frame: pl.DataFrame, where: str) -> Figure:
    """The same, highest first, and, hollow, what is not located."""
    known = frame.filter(pl.col("ward_code").is_not_null()).drop_nulls("per_head_gbp")
    ranked = known.sort("per_head_gbp", "ward_name", descending=[True, False])
    return Figure(
        key="reach-wards-sorted",
        title="The same wards, highest first",
        subtitle=f"Pounds granted for each resident, pounds and number of grants; {where}",
        sentence=_bars_sentence(ranked, frame),
        chart=bars([*_rows(ranked), *unplaced(frame)]) if ranked.height else None,
        table=_table(frame),
        fields=FIELDS,
    )


def _rows(ranked: pl.DataFrame) -> list[Bar]:
    if not ranked["grants"].sum():
        return [Bar(words.count(ranked.height, "ward"), 0.0, NOUGHT, "focus")]
    if ranked.height <= MOST_BARS:
        return [_ward(row) for row in ranked.to_dicts()]
    between = ranked.slice(HIGHEST, ranked.height - HIGHEST - LOWEST)
    amount = between["amount_gbp"].sum()
    per_head = float(amount) / int(between["residents"].sum())
    said = f"{words.a_head(per_head)} · {words.pounds(amount)}"
    return [
        *(_ward(row) for row in ranked.head(HIGHEST).to_dicts()),
        Bar(f"{between.height} wards between", per_head, said),
        *(_ward(row) for row in ranked.tail(LOWEST).to_dicts()),
    ]


def _ward(row: dict[str, Any]) -> Bar:
    if not row["grants"]:
        return Bar(row["ward_name"], 0.0, NOUGHT, "focus")
    unsure = "[u] " if row["is_few"] else ""
    said = f"{words.a_head(row['per_head_gbp'])} · {words.pounds(row['amount_gbp'])} · {row['grants']:,}"
    return Bar(row["ward_name"], row["per_head_gbp"], f"{unsure}{said}", "focus")


def _table(frame: pl.DataFrame) -> pl.DataFrame:
    few = pl.lit("[u] fewer than 5 grants or 5,000 residents: one grant more changes it much")
    return frame.drop("geometry").with_columns(
        note=pl.when(pl.col("ward_code").is_null())
        .then(pl.lit("no ward is known"))
        .when("is_few")
        .then(few)
        .otherwise(pl.lit(""))
    )


def _sentence(frame: pl.DataFrame) -> str:
    wards = frame.filter(pl.col("ward_code").is_not_null())
    if wards.is_empty():
        return "The wards of this council are not loaded, so there is no map."
    missing = _missing(frame)
    known = wards.drop_nulls("per_head_gbp").sort("per_head_gbp", "ward_name", descending=[True, False])
    if known.is_empty():
        return f"The residents of its wards are not loaded, so no rate is known (hatched).{missing}"
    none = wards.filter(pl.col("grants") == 0).height
    without = f" In {none} of {words.count(wards.height, 'ward')} no grant is recorded." if none else ""
    unknown = wards.height - known.height
    hatched = f" Hatched: {words.count(unknown, 'ward')} whose residents are not known." if unknown else ""
    top = known.row(0, named=True)
    most = (
        f"Most in {top['ward_name']}: {words.a_head(top['per_head_gbp'])} for each resident.{without}"
        if top["amount_gbp"]
        else "No grant is recorded in any ward."
    )
    return f"{most}{hatched}{missing}"


def _missing(frame: pl.DataFrame) -> str:
    left = frame.filter(pl.col("ward_code").is_null())["amount_gbp"].sum()
    return f" {words.pounds(left)} has no known ward, and may reach any of them." if left else ""


def _bars_sentence(ranked: pl.DataFrame, frame: pl.DataFrame) -> str:
    if ranked.is_empty():
        return _sentence(frame)
    few = ranked.filter(pl.col("is_few") & (pl.col("grants") > 0)).height
    unsure = (
        f" {words.count(few, 'ward is', 'wards are')} marked [u]: fewer than 5 grants or 5,000 residents."
        if few
        else ""
    )
    hollow = (
        " The hollow bar is what has no known ward, as pounds for each resident of the council."
        if unplaced(frame)
        else ""
    )
    return f"Each bar says pounds for each resident, pounds, and the number of grants.{unsure}{hollow}"
