"""How few suppliers each category of spending really has."""

from __future__ import annotations

from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure, titled
from ui.charts.once import drawn_once

MOST_BARS = 12

FIELDS = (
    Field("category", "Category"),
    Field("amount_gbp", "Paid (£)", "money"),
    Field("suppliers", "Suppliers", "count"),
    Field("effective", "Effective number of suppliers", "number"),
    Field("effective_low", "Lowest it can be", "number"),
    Field("effective_high", "Highest it can be", "number"),
    Field("top1_pct", "Largest supplier's share (%)", "percent"),
    Field("top5_pct", "Five largest suppliers' share (%)", "percent"),
    Field("hhi", "Herfindahl-Hirschman index (0 to 10,000)", "count"),
    Field("top_supplier", "Largest supplier"),
    Field("unnamed_pct", "Share with no supplier's name (%)", "percent"),
    Field("reliability", "Reliability"),
)
MEASURES = {"effective": "Effective number of suppliers", "top5": "Share of the five largest"}
NOT_STATED = "Not stated"
NONE_STATED = "The files loaded for this period state no category."


@drawn_once
def categories(frame: pl.DataFrame, measure: str, where: str, *, may_find: bool = True) -> Figure:
    """The largest categories by spending, fewest effective suppliers (or largest top-five share) first.

    `frame` is the answer of `concentration.by_category`; `measure` one of MEASURES; `where` place and period.
    The title is neutral unless `may_find`. Money without a category is in the table, and is no category.
    """
    column, is_share = ("top5_pct", True) if measure == "top5" else ("effective", False)
    unsure = pl.lit(f"[u] {_limits(frame)}")
    table = frame.with_columns(
        category=pl.col("category").fill_null(NOT_STATED),
        reliability=pl.when("is_unreliable").then(unsure).otherwise(pl.lit("reliable")),
    )
    stated = table.filter(pl.col("category") != NOT_STATED)
    largest = (
        table.filter(pl.col(column).is_not_null() & (pl.col("category") != NOT_STATED))
        .sort("amount_gbp", descending=True)
        .head(MOST_BARS)
    )
    rows = largest.sort(column, "category", descending=[is_share, False]).to_dicts()
    sure = [row for row in rows if not row["is_unreliable"]]
    first = sure[0] if sure else None
    measured = "share of the five largest suppliers" if is_share else "effective number of suppliers"
    return Figure(
        key="categories",
        title=_title(first if may_find else None, is_share),
        subtitle=f"{measured[0].upper()}{measured[1:]}, {_how_many(len(rows), stated.height)}; {where}",
        sentence=_sentence(rows, first, is_share, is_stated=bool(stated.height)),
        chart=bars([_bar(row, first, is_share) for row in rows], top=100.0 if is_share else None)
        if rows
        else None,
        table=table,
        fields=FIELDS,
    )


@drawn_once
def single_supplier(frame: pl.DataFrame, where: str) -> Figure:
    """The categories in which all the money goes to one supplier, largest first: a table and its sentence."""
    stated = frame.filter(pl.col("category").is_not_null())
    only = (pl.col("suppliers") == 1) & (pl.col("unnamed_pct").fill_null(0.0) == 0)
    alone = stated.filter(only).sort("amount_gbp", descending=True)
    total = words.pounds(alone["amount_gbp"].sum())
    have, them = ("has", "it") if alone.height == 1 else ("have", "them")
    said = (
        f"{alone.height} of {words.count(stated.height, 'category', 'categories')} {have} one supplier only; "
        f"{total} was paid in {them}."
        if alone.height
        else f"None of {words.count(stated.height, 'category', 'categories')} rests on one supplier."
        if stated.height
        else NONE_STATED
    )
    return Figure(
        key="single-supplier-categories",
        title="Categories with one supplier",
        subtitle=f"Amount paid in categories where one supplier has it all; {where}",
        sentence=said,
        chart=None,
        table=alone,
        fields=(
            Field("category", "Category"),
            Field("top_supplier", "The supplier"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("payments", "Payments", "count"),
        ),
    )


def _limits(frame: pl.DataFrame) -> str:
    """What is too small to be judged, in words: each row says the same limits."""
    rows = frame.select("unreliable_suppliers", "unreliable_gbp").head(1).rows()
    return words.too_small(*rows[0]) if rows else ""


def _title(first: dict[str, Any] | None, is_share: bool) -> str:
    if first is None:
        return "Suppliers in each category"
    name = str(first["category"])
    share, number = words.percent(first["top5_pct"]), words.equal_suppliers(first["effective"])
    said = f"{name}: five suppliers have {share}" if is_share else f"{name} spends as if it had {number}"
    return titled(said, "How concentrated each category is")


def _how_many(shown: int, known: int) -> str:
    return f"the {shown} largest of {known} categories" if shown < known else "every category"


def _bar(row: dict[str, Any], first: dict[str, Any] | None, is_share: bool) -> Bar:
    value = row["top5_pct"] if is_share else row["effective"]
    said = words.percent(value) if is_share else words.number(value)
    if row["is_unreliable"]:
        return Bar(row["category"], value, f"[u] {said}", "unsure")
    return Bar(row["category"], value, said, "focus" if row is first else "rest")


def _sentence(
    rows: list[dict[str, Any]], first: dict[str, Any] | None, is_share: bool, *, is_stated: bool
) -> str:
    if not is_stated:
        return NONE_STATED
    hedge = _hedge(rows, first, is_share)
    if first is None:
        return f"No category is large enough for a finding.{hedge}"
    if is_share:
        share = words.percent(first["top5_pct"])
        return f"In {first['category']} the five largest suppliers have {share} of the money.{hedge}"
    return (
        f"{first['category']} ({words.pounds(first['amount_gbp'])}) is spent as if it had "
        f"{words.equal_suppliers(first['effective'])}; it has "
        f"{words.count(first['suppliers'], 'supplier')}.{hedge}"
    )


def _hedge(rows: list[dict[str, Any]], first: dict[str, Any] | None, is_share: bool) -> str:
    """How many are marked [u], and why one that stands above the finding is not the finding."""
    unsure = [row for row in rows if row["is_unreliable"]]
    if not unsure:
        return ""
    marked = words.count(len(unsure), "category is", "categories are")
    have = "it has" if len(unsure) == 1 else "they have"
    limits = words.too_small(unsure[0]["unreliable_suppliers"], unsure[0]["unreliable_gbp"])
    said = f" {marked} marked [u], low reliability: {have} {limits}."
    column, sign = ("top5_pct", 1) if is_share else ("effective", -1)
    above = [row["category"] for row in unsure if first and sign * (row[column] - first[column]) > 0]
    if not above:
        return said
    more = "larger share" if is_share else "lower number"
    if len(above) == 1:
        return f"{said} {above[0]} has a {more}, and is not named first for that reason."
    return f"{said} {len(above)} of them have {more}s, and are not named first for that reason."
