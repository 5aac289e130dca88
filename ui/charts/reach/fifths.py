"""What reaches the wards of each fifth by deprivation: all of it, and the council's beside that of others."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.charts.reach.unplaced import unplaced
from ui.granted import FIFTHS

NEITHER = "Residents or deprivation of its wards are not loaded, so nothing is said of need."
FIFTH = Field("fifth", "Fifth of England's small areas by deprivation")
PEOPLE = Field("residents", "Residents", "count")
A_HEAD = Field("per_head_gbp", "Granted for each resident (£)", "money")
AMOUNT, GRANTS = Field("amount_gbp", "Granted (£)", "money"), Field("grants", "Grants", "count")


@drawn_once
def fifths(frame: pl.DataFrame, by_ward: pl.DataFrame, where: str, *, may_find: bool = True) -> Figure:
    """Pounds for each resident in each fifth and, hollow, what is not located.

    `frame` is the answer of `funding.by_quintile`, `by_ward` that of `funding.by_ward`. The title is neutral
    unless `may_find`.
    """
    known = frame.drop_nulls(["imd_quintile", "per_head_gbp"])
    rows = [_fifth(row) for row in known.to_dicts()]
    return Figure(
        key="fifths",
        title=_title(known, frame) if may_find else "What reaches wards of each fifth by deprivation",
        subtitle=f"Pounds granted for each resident, pounds and grants, by fifth of England; {where}",
        sentence=_sentence(known, frame, by_ward),
        chart=bars([*rows, *unplaced(by_ward)]) if rows else None,
        table=_table(frame, by_ward),
        fields=(
            FIFTH,
            Field("wards", "Wards", "count"),
            PEOPLE,
            AMOUNT,
            GRANTS,
            A_HEAD,
            Field("share_pct", "Of what is located (%)", "percent"),
            Field("people_pct", "Of the residents (%)", "percent"),
        ),
    )


def _fifth(row: dict[str, Any]) -> Bar:
    grants = words.count(row["grants"], "grant")
    said = f"{words.a_head(row['per_head_gbp'])} a head · {words.pounds(row['amount_gbp'])} · {grants}"
    return Bar(
        FIFTHS[row["imd_quintile"]],
        row["per_head_gbp"],
        said,
        "focus" if row["imd_quintile"] == 1 else "rest",
    )


def _table(frame: pl.DataFrame, by_ward: pl.DataFrame) -> pl.DataFrame:
    left = by_ward.filter(pl.col("ward_code").is_null()).select(
        pl.lit("Not located in a ward").alias("fifth"), "amount_gbp", "grants"
    )
    return pl.concat([_named(frame), left], how="diagonal_relaxed")


def _named(frame: pl.DataFrame) -> pl.DataFrame:
    names = [FIFTHS[value] for value in frame["imd_quintile"].to_list()]
    return frame.with_columns(pl.Series("fifth", names, pl.String))


def _mean(frame: pl.DataFrame) -> float | None:
    people = int(frame["residents"].sum())
    return float(frame["amount_gbp"].sum()) / people if people else None


def _title(known: pl.DataFrame, frame: pl.DataFrame) -> str:
    first = known.filter(pl.col("imd_quintile") == 1).to_dicts()
    if not first:
        return "None of its wards is in the most deprived fifth"
    here, mean = words.a_head(first[0]["per_head_gbp"]), words.a_head(_mean(frame))
    return f"{here} a head in the most deprived wards, {mean} overall"


def _sentence(known: pl.DataFrame, frame: pl.DataFrame, by_ward: pl.DataFrame) -> str:
    if known.is_empty():
        return NEITHER
    hollow = _hollow(by_ward)
    if not frame["amount_gbp"].sum():
        return f"No grant is located in a ward.{hollow}"
    first = known.filter(pl.col("imd_quintile") == 1).to_dicts()
    mean = words.a_head(_mean(frame))
    if not first:
        return f"No ward shown lies in the most deprived fifth of England; they have {mean} a head.{hollow}"
    row = first[0]
    wards = words.count(row["wards"], "ward lies", "wards lie")
    share, people = words.percent(row["share_pct"]), words.percent(row["people_pct"])
    return (
        f"{wards} in the most deprived fifth of England: {words.a_head(row['per_head_gbp'])} a head against "
        f"{mean} overall, {share} of what is located for {people} of the residents.{hollow}"
    )


def _hollow(by_ward: pl.DataFrame) -> str:
    left = by_ward.filter(pl.col("ward_code").is_null()).to_dicts()
    if not left or not left[0]["amount_gbp"]:
        return ""
    amount, grants = words.pounds(left[0]["amount_gbp"]), words.count(left[0]["grants"], "grant")
    return f" {amount} of {grants} is not located in a ward (hollow, for each resident of the council)."


@drawn_once
def givers(frame: pl.DataFrame, where: str) -> Figure:
    """The council's grants beside those of others. `frame` is the answer of `funding.classes`."""
    known = frame.drop_nulls(["imd_quintile", "per_head_gbp"])
    sides = known["giver"].unique().to_list()
    rows = known.sort("imd_quintile", "giver", descending=[False, True]).to_dicts()
    return Figure(
        key="givers",
        title="The council's grants beside those of others",
        subtitle=f"Pounds granted for each resident, by fifth of England; {where}",
        sentence=_givers_sentence(known, frame, sides),
        chart=bars([_giver(row) for row in rows]) if rows else None,
        table=_named(frame),
        fields=(Field("giver", "Who gave it"), FIFTH, AMOUNT, GRANTS, PEOPLE, A_HEAD),
    )


def _giver(row: dict[str, Any]) -> Bar:
    who = "council" if row["giver"] == "The council" else "others"
    said = f"{words.a_head(row['per_head_gbp'])} · {words.pounds(row['amount_gbp'])}"
    return Bar(
        f"{FIFTHS[row['imd_quintile']]}: {who}",
        row["per_head_gbp"],
        said,
        "focus" if who == "council" else "rest",
    )


def _givers_sentence(known: pl.DataFrame, frame: pl.DataFrame, sides: list[str]) -> str:
    if frame.is_empty():
        return "No grant is located in a ward, so givers are not set side by side."
    if known.is_empty():
        return NEITHER
    if len(sides) == 1:
        other = "of the council" if sides == ["Other funders"] else "of another funder"
        return f"No located grant is {other}, by what is loaded: the bars are those of {sides[0].lower()}."
    council, others = (
        known.filter(pl.col("giver") == side)["amount_gbp"].sum() for side in ("The council", "Other funders")
    )
    return (
        f"Of what is located {words.pounds(council)} is the council's (dark) and {words.pounds(others)} "
        "other funders' (grey). They stand side by side; neither is said to bring about the other."
    )
