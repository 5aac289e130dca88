"""What was paid to suppliers with an event, what rests on them, and who else is paid for the same."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import events, words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

MOST_BARS = 12
NONE_KNOWN = "No supplier paid in these months has a known event of this kind."
MONEY = pl.Decimal(38, 2)
EXPOSED = (
    Field("organisation", "Organisation"),
    Field("org_id", "Number in its register"),
    Field("kind", "Kind of event"),
    Field("procedure_name", "What happened"),
    Field("happened_on", "Since", "date"),
    Field("days_since", "Days since", "count"),
    Field("ended_on", "Ended", "date"),
    Field("register_says", "The register says"),
    Field("paid_gbp", "Paid in these twelve months (£)", "money"),
    Field("paid_after_gbp", "Of it after the event (£)", "money"),
    Field("last_on", "Last paid", "date"),
    Field("contracts", "Live contracts", "count"),
    Field("remaining_gbp", "Left of live contracts (£)", "money"),
    Field("contract_ends_on", "Last of them ends", "date"),
    Field("categories", "Categories", "count"),
    Field("departments", "Departments", "count"),
    Field("ward_name", "Ward of its address"),
    Field("vcse", "VCSE"),
    Field("dependency_pct", "Of its yearly income (%)", "percent"),
    Field("income_ended_on", "Income of the year to", "date"),
    Field("known", "Matched"),
    Field("link", "Notice", "link"),
    Field("checked_on", "Checked on", "date"),
)
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
def exposed(frame: pl.DataFrame, where: str) -> Figure:
    """What each supplier with an event was paid. `frame` is the answer of `insolvency.exposed`."""
    table = frame.with_columns(
        vcse(),
        kind=pl.col("event_class").replace(events.CLASSES),
        known=pl.col("match_tier").replace(events.TIERS),
        link=events.link(),
    )
    failed = frame.filter(pl.col("event_class") == "failure")
    rows = table.head(MOST_BARS).to_dicts()
    return Figure(
        key="exposure",
        title=f"{words.count(failed.height, 'supplier')} with a confirmed failure",
        subtitle=f"Amount paid, and what is left of live contracts; {where}",
        sentence=_exposed_sentence(failed, frame.height),
        chart=bars([_supplier(row) for row in rows]) if rows else None,
        table=table,
        fields=EXPOSED,
    )


def vcse() -> pl.Expr:
    """Whether it is a voluntary, community or social enterprise, by which definition, in words."""
    return (
        pl.when("is_vcse_strict")
        .then(pl.lit("yes"))
        .when("is_vcse_broad")
        .then(pl.lit("by the broad definition"))
        .when(pl.col("is_vcse_broad").is_not_null())
        .then(pl.lit("no"))
        .otherwise(pl.lit(words.UNKNOWN))
        .alias("vcse")
    )


def _supplier(row: dict[str, Any]) -> Bar:
    left = f" · {words.pounds(row['remaining_gbp'])} left" if row["remaining_gbp"] is not None else ""
    failed = row["event_class"] == "failure"
    mark = "" if failed else f"{row['kind']} · "
    said = f"{mark}{words.pounds(row['paid_gbp'])}{left}"
    return Bar(row["organisation"], float(row["paid_gbp"]), said, "focus" if failed else "unsure")


def _exposed_sentence(failed: pl.DataFrame, shown: int) -> str:
    if not shown:
        return f"{NONE_KNOWN} That does not say that all are solvent."
    after = words.pounds(failed["paid_after_gbp"].sum())
    left = failed["remaining_gbp"].drop_nulls()
    unknown = failed.height - len(left)
    paid = words.pounds(failed["paid_gbp"].sum())
    said = f"{paid} was paid to them in these months, {after} of it after the event."
    if len(left):
        said += f" {words.pounds(left.sum())} is left of live contracts, if every day costs the same."
    if unknown:
        said += f" Of {words.count(unknown, 'supplier')} what is left is not known."
    if shown > failed.height:
        said += f" Hollow bars, for officers only: {words.count(shown - failed.height, 'other event')}."
    return said


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
        sentence=_resting_sentence(stated, rows),
        chart=bars([_category(row, not place) for place, row in enumerate(rows)], top=100.0)
        if rows
        else None,
        table=table,
        fields=RESTING,
    )


def _category(row: dict[str, Any], is_first: bool) -> Bar:
    said = f"{words.percent(row['share_pct'])} · {words.pounds(row['amount_gbp'])} · {row['others']:,} others"
    return Bar(row["label"], min(row["share_pct"], 100.0), said, "focus" if is_first else "rest")


def _resting_sentence(stated: pl.DataFrame, rows: list[dict[str, Any]]) -> str:
    if not rows:
        return "Nothing rests on them in a category that the files state."
    top, alone = rows[0], stated.filter(pl.col("others") == 0).height
    partly = words.count(stated.height, "category rests", "categories rest")
    others = words.count(top["others"], "other supplier was", "other suppliers were")
    said = (
        f"{partly} in part on them. Of {top['label']} {words.percent(top['share_pct'])} was paid to them "
        f"({words.pounds(top['amount_gbp'])}); {others} paid in it."
    )
    if alone:
        said += f" In {words.count(alone, 'category', 'categories')} nobody else was paid."
    return said


@drawn_once
def left(frame: pl.DataFrame, where: str, most: int, key: str = "others") -> Figure:
    """Who else is paid in the same categories: `insolvency.others`, cut at `most` rows."""
    table = frame.with_columns(
        vcse(),
        near=pl.when("is_near").then(pl.lit("yes")).otherwise(pl.lit("no, or not known")),
        kind=pl.col("event_class").replace(events.CLASSES).fill_null("none known"),
    )
    others, near = frame["supplier_id"].n_unique(), frame.filter("is_near")["supplier_id"].n_unique()
    cut = f" The first {most:,} rows; there may be more." if frame.height >= most else ""
    return Figure(
        key=key,
        title="Who is left to give it" if key == "stress-others" else "Who else is paid for the same",
        subtitle=f"Other suppliers of the categories that rest on them; {where}",
        sentence=f"{words.count(others, 'other supplier')} in these categories, {near:,} with an address in "
        f"the same wards. Whether they could take more on is not known.{cut}",
        chart=None,
        table=table,
        fields=LEFT,
    )
