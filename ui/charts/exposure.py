"""What was paid to suppliers with an event, and what is left of their contracts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import polars as pl

from ui import events, words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once

MOST_BARS = 12
NONE_FAILED = "No supplier paid is known to have a confirmed failure"
HEDGE = "That none is known does not say that all are solvent."
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
    Field("without_value", "Live contracts that state no value", "count"),
    Field("contract_ends_on", "Last of them ends", "date"),
    Field("categories", "Categories", "count"),
    Field("departments", "Departments", "count"),
    Field("ward_name", "Ward of its address"),
    Field("vcse", "VCSE"),
    Field("dependency_pct", "Of its yearly income or turnover (%)", "percent"),
    Field("income_kind", "Which of the two"),
    Field("income_ended_on", "Of the year to", "date"),
    Field("known", "Matched"),
    Field("link", "Notice", "link"),
    Field("checked_on", "Checked on", "date"),
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
        title=f"{words.count(failed.height, 'supplier')} with a confirmed failure"
        if failed.height
        else NONE_FAILED,
        subtitle=f"Amount paid, and what is left of live contracts; {where}",
        sentence=_exposed_sentence(failed, frame.height),
        chart=bars([_supplier(row) for row in rows]) if rows else None,
        table=table,
        fields=EXPOSED,
    )


@traced
def listed(frame: pl.DataFrame, where: str) -> Figure:
    """The same as a table to choose from: what happened to each, since when, and what is at stake."""
    return replace(
        exposed(frame, where),
        key="suppliers-with-an-event",
        title="Each supplier, what happened and since when",
        sentence=f"{words.count(frame.height, 'supplier')}, confirmed failures first, by what was paid.",
        chart=None,
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
    if failed.is_empty():
        return f"No supplier with a confirmed failure was paid in these months. {HEDGE}{_hollow(shown)}"
    after = words.pounds(failed["paid_after_gbp"].sum())
    left = failed["remaining_gbp"].drop_nulls()
    unknown = failed.height - len(left)
    paid = words.pounds(failed["paid_gbp"].sum())
    said = f"{paid} was paid to them in these months, {after} of it after the event."
    if len(left):
        said += f" {words.pounds(left.sum())} is left of live contracts, if every day costs the same."
    if unknown:
        said += f" Of {words.count(unknown, 'supplier')} what is left is not known."
    return f"{said}{_hollow(shown - failed.height)}"


def _hollow(others: int) -> str:
    return f" Hollow bars, for officers only: {words.count(others, 'other event')}." if others else ""
