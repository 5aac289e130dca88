"""What hubs bring: money by its source, hours, how long it takes, and what became of what was begun."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.granted import CLASSES

STEPS = {
    "ask": "ask",
    "introduction": "introduction",
    "match": "match",
    "funded": "money",
    "delivering": "delivery",
}
KINDS = {
    "ordinary": "Introduction",
    "proposal": "Proposal (Sustainable Communities Act 2007)",
    "incubation_award": "Incubation award",
}


@drawn_once
def money(frame: pl.DataFrame, where: str) -> Figure:
    """Money of the introductions by where it came from, the council's own apart: `hub.money`."""
    rows = frame.to_dicts()
    other = sum((row["amount_gbp"] for row in rows if not row["is_council"]), Decimal(0))
    own = sum((row["amount_gbp"] for row in rows if row["is_council"]), Decimal(0))
    table = frame.with_columns(pl.col("source_class").replace(CLASSES | {"council": "the council"}))
    return Figure(
        key="money",
        title=f"{words.pounds(other)} stood alongside {words.pounds(own)} of the council"
        if rows
        else "No money is told",
        subtitle=f"Money told of introductions, by who gave it; {where}",
        sentence=(
            f"Hubs tell of {words.pounds(own)} of the council and {words.pounds(other)} of others. That they "
            "stand side by side does not say that one brought the other. An introduction with money of "
            "several counts with each."
        )
        if rows
        else "No hub tells of money in these introductions.",
        chart=bars([_bar(row) for row in table.to_dicts()]) if rows else None,
        table=table,
        fields=(
            Field("source_class", "Whose money"),
            Field("amount_gbp", "Told (£)", "money"),
            Field("chains", "Introductions", "count"),
            Field("organisations", "Organisations", "count"),
        ),
    )


def _bar(row: dict[str, Any]) -> Bar:
    amount, chains = row["amount_gbp"], row["chains"]
    said = f"{words.pounds(amount)} · {words.count(chains, 'introduction')}"
    return Bar(
        words.capital(str(row["source_class"])), float(amount), said, "rest" if row["is_council"] else "focus"
    )


@drawn_once
def hours(frame: pl.DataFrame, where: str) -> Figure:
    """Hours given in the introductions, by what the hub did: `hub.hours`."""
    rows = frame.sort("hours", descending=True).to_dicts()
    total, chains = sum(float(row["hours"] or 0) for row in rows), sum(row["chains"] for row in rows)
    return Figure(
        key="hours",
        title=f"{total:,.0f} hours were given" if rows else "No hours are told",
        subtitle=f"Hours told of introductions, by what the hub did; {where}",
        sentence=f"Hubs tell of {total:,.0f} hours given in {words.count(chains, 'introduction')}."
        if rows
        else "No hub tells of hours in these introductions, which is not none.",
        chart=bars(
            [
                Bar(row["label"], float(row["hours"] or 0), f"{row['hours'] or 0:,.0f} hours", "focus")
                for row in rows
            ]
        )
        if rows
        else None,
        table=frame,
        fields=(
            Field("label", "What the hub did"),
            Field("hours", "Hours", "number"),
            Field("chains", "Introductions", "count"),
        ),
    )


@drawn_once
def lags(frame: pl.DataFrame, where: str) -> Figure:
    """Days from one step to another: `hub.lags`."""
    table = frame.with_columns(
        step=pl.format(
            "From {} to {}", pl.col("from_stage").replace(STEPS), pl.col("to_stage").replace(STEPS)
        )
    )
    told = table.filter(pl.col("median_days").is_not_null()).to_dicts()
    steps = {(row["from_stage"], row["to_stage"]): row for row in told}
    whole = steps.get(("introduction", "funded"))
    return Figure(
        key="lags",
        title=f"Half wait {words.count(whole['median_days'], 'day')} or more for money"
        if whole
        else "How long it takes",
        subtitle=f"Days between two steps, the middle one; {where}",
        sentence=_waited(whole),
        chart=bars([_lag(row, row is whole) for row in told]) if told else None,
        table=table,
        fields=(
            Field("step", "Step"),
            Field("median_days", "Days, the middle one", "count"),
            Field("p90_days", "Nine in ten within (days)", "count"),
            Field("n", "How many tell both days", "count"),
        ),
    )


def _waited(whole: dict[str, Any] | None) -> str:
    if whole is None:
        return "No introduction tells both the day it was made and the day money came."
    middle, most = (words.count(whole[each], "day") for each in ("median_days", "p90_days"))
    return (
        f"From introduction to money took {middle} for the middle one of {whole['n']:,}; nine in ten came "
        f"within {most}."
    )


def _lag(row: dict[str, Any], is_whole: bool) -> Bar:
    said = f"{words.count(row['median_days'], 'day')} · of {row['n']:,}"
    return Bar(row["step"], float(row["median_days"]), said, "focus" if is_whole else "rest")


def _some(count: int, what: str) -> str:
    return words.count(count, what) if count else f"no {what}"


@drawn_once
def outcomes(frame: pl.DataFrame, where: str) -> Figure:
    """What became of introductions, proposals and awards: `hub.outcomes`."""
    proposals, awards = (
        int(frame.filter(pl.col("kind") == kind)["count"].sum()) for kind in ("proposal", "incubation_award")
    )
    return Figure(
        key="outcomes",
        title="What became of what was begun",
        subtitle=f"In the hubs' own words; {where}",
        sentence=(
            f"Among them {_some(proposals, 'proposal')} under the Sustainable Communities Act 2007 and "
            f"{_some(awards, 'incubation award')}."
        ),
        chart=None,
        table=frame.with_columns(pl.col("kind").replace(KINDS)),
        fields=(
            Field("kind", "Kind"),
            Field("outcome", "What became of it"),
            Field("count", "How many", "count"),
            Field("amount_gbp", "Money told (£)", "money"),
        ),
    )
