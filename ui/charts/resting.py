"""What rests on suppliers that are taken away, and who else is paid for the same."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import events, words
from ui.charts.bars import Bar, bars
from ui.charts.exposure import MOST_BARS, vcse
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

RESTING = (
    Field("what", "Category, department or ward"),
    Field("label", "Which"),
    Field("amount_gbp", "Paid to them (£)", "money"),
    Field("share_pct", "Their share of it (%)", "percent"),
    Field("total_gbp", "Paid to all (£)", "money"),
    Field("payments", "Payments", "count"),
    Field("others", "Other suppliers paid", "count"),
    Field("others_near", "Of these, in the same wards", "count"),
    Field("vcse_strict", "Of these, VCSE (strict)", "count"),
    Field("vcse_broad", "Of these, VCSE (broad)", "count"),
)
LEFT = (
    Field("category", "Category"),
    Field("supplier_name", "Other supplier"),
    Field("amount_gbp", "Paid in it (£)", "money"),
    Field("share_pct", "Its share (%)", "percent"),
    Field("near", "Address in the same wards"),
    Field("ward_name", "Ward of its address"),
    Field("vcse", "VCSE"),
    Field("kind", "An event of its own"),
    Field("last_on", "Last paid", "date"),
)


@drawn_once
def resting(frame: pl.DataFrame, where: str, whose: str, key: str = "resting") -> Figure:
    """Which share of each category is theirs. `frame` is the answer of `insolvency.rests_on`.

    `whose` says whose in words: "suppliers with a confirmed failure".
    """
    table = frame.with_columns(what=pl.col("field").replace({"ward": "ward of the address"}))
    stated = table.filter((pl.col("field") == "category") & pl.col("value").is_not_null())
    ranked = stated.filter(pl.col("share_pct") > 0).sort("share_pct", "amount_gbp", descending=True)
    rows = ranked.head(MOST_BARS).to_dicts()
    return Figure(
        key=key,
        title="What would need a new home" if key == "stress" else "What rests on them",
        subtitle=f"Share of each category paid to {whose}; {where}",
        sentence=_resting_sentence(frame, rows),
        chart=bars([_category(row, not place) for place, row in enumerate(rows)], top=100.0)
        if rows
        else None,
        table=table,
        fields=RESTING,
    )


def _category(row: dict[str, Any], is_first: bool) -> Bar:
    others = words.count(row["others"], "other")
    said = f"{words.percent(row['share_pct'])} · {words.pounds(row['amount_gbp'])} · {others}"
    return Bar(row["label"], min(row["share_pct"], 100.0), said, "focus" if is_first else "rest")


def _resting_sentence(frame: pl.DataFrame, rows: list[dict[str, Any]]) -> str:
    if frame.is_empty():
        return "Nothing rests on them in these months."
    categories, departments, wards = (
        frame.filter((pl.col("field") == field) & pl.col("value").is_not_null()).height
        for field in ("category", "department", "ward")
    )
    total = words.pounds(frame.filter(pl.col("field") == "category")["amount_gbp"].sum())
    places = (
        words.count(categories, "category", "categories") if categories else "categories that are not stated",
        words.count(departments, "department") if departments else "departments that are not stated",
        words.count(wards, "known ward") if wards else "wards that are not known",
    )
    said = "{} rests on them: in {} and {}, from addresses in {}.".format(total, *places)
    if not rows:
        return said
    top, share = rows[0], words.percent(rows[0]["share_pct"])
    left = words.count(top["others"], "other supplier was", "other suppliers were")
    left = left if top["others"] else "nobody else was"
    said += f" Of {top['label']} {share} was paid to them; {left} paid in it."
    alone = sum(not row["others"] for row in rows)
    return (
        f"{said} In {words.count(alone, 'category', 'categories')} nobody else was paid."
        if alone > 1
        else said
    )


@drawn_once
def left(frame: pl.DataFrame, rests: pl.DataFrame, where: str, most: int, key: str = "others") -> Figure:
    """Who else is paid in the same categories: `insolvency.others`, cut at `most` rows.

    `rests` is the answer of `insolvency.rests_on`: where it states no category, nobody knows
    who is paid for the same.
    """
    table = frame.with_columns(
        vcse(),
        near=pl.when("is_near").then(pl.lit("yes")).otherwise(pl.lit("no, or not known")),
        kind=pl.col("event_class").replace(events.CLASSES).fill_null("none known"),
    )
    return Figure(
        key=key,
        title="Who is left to give it" if key == "stress-others" else "Who else is paid for the same",
        subtitle=f"Other suppliers of the categories that rest on them; {where}",
        sentence=_left_sentence(frame, rests, most),
        chart=None,
        table=table,
        fields=LEFT,
    )


def _left_sentence(frame: pl.DataFrame, rests: pl.DataFrame, most: int) -> str:
    if rests.filter((pl.col("field") == "category") & pl.col("value").is_not_null()).is_empty():
        return "Their categories are not stated, so who else is paid for the same is not known."
    others, near = frame["supplier_id"].n_unique(), frame.filter("is_near")["supplier_id"].n_unique()
    if not others:
        return "No other named supplier was paid in these categories in these months."
    cut = f" The first {most:,} rows; there may be more." if frame.height >= most else ""
    return (
        f"{words.count(others, 'other supplier')} in these categories, {near:,} with an address in "
        f"the same wards. Whether they could take more on is not known.{cut}"
    )
