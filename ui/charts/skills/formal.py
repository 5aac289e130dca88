"""The formal side: what residents work as and have learned, beside who registered; each with its own day."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once

TOPICS = {
    "occupation": ("What residents in work do", "residents of 16 and over in work", "occupation"),
    "qualification": ("What residents have learned", "residents of 16 and over", "highest qualification"),
    "activity": ("Whether residents work or look for work", "residents of 16 and over", "activity"),
    "unpaid_care": ("Who gives unpaid care", "residents of 5 and over", "hours of unpaid care"),
}
LEAST = 10
"""Census counts are perturbed: of a difference below this nothing is said."""
NOISE = "Counts of a census are perturbed: tables differ by a few, and differences under ten say nothing."
NOT_LOADED = "No table of the Census by ward is loaded, so nothing is said of residents' work or learning."


@traced
def topics(frame: pl.DataFrame, place: str) -> list[Figure]:
    """A figure a topic that is loaded, and claimants: the answer of `skills.formal`."""
    there = frame["topic"].unique().to_list()
    found = [topic(frame.filter(pl.col("topic") == name), name, place) for name in TOPICS if name in there]
    return [*found, *([claimants(frame, place)] if "claimants" in there else [])]


@drawn_once
def topic(frame: pl.DataFrame, name: str, place: str) -> Figure:
    """One topic over all the wards that are counted; each ward in the table."""
    title, base, breakdown = TOPICS[name]
    whole = (
        frame.group_by("category", "place")
        .agg(pl.col("count").sum(), pl.col("base").sum())
        .sort("place")
        .to_dicts()
    )
    on: date = frame.sort("period_on")["period_on"][-1]
    wards = frame["ward_code"].n_unique()
    return Figure(
        key=f"formal-{name.replace('_', '-')}",
        title=title,
        subtitle=f"Share of {base} by {breakdown}; {words.count(wards, 'ward')} of {place}, {words.day(on)}",
        sentence=_spoken(frame, whole),
        chart=bars([_bar(row, whole) for row in whole]),
        table=frame,
        fields=(
            Field("ward_name", "Ward"),
            Field("category", words.capital(breakdown)),
            Field("count", "Residents", "count"),
            Field("per_100", "Of 100", "number"),
            Field("period_on", "Counted on", "date"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )


def _share(row: dict[str, Any]) -> float:
    return 100 * row["count"] / row["base"] if row["base"] else 0.0


def _bar(row: dict[str, Any], whole: list[dict[str, Any]]) -> Bar:
    tone = "focus" if row is max(whole, key=lambda each: each["count"]) else "rest"
    return Bar(row["category"], _share(row), f"{words.percent(_share(row))} · {row['count']:,}", tone)


def _spoken(frame: pl.DataFrame, whole: list[dict[str, Any]]) -> str:
    most = max(whole, key=lambda each: each["count"])
    counted = f"{most['count']:,} of {most['base']:,}"
    others = [each["count"] for each in whole if each is not most]
    is_clear = not others or most["count"] - max(others) >= LEAST
    said = f"{most['category']}: {words.percent(_share(most))} ({counted}){', the most' if is_clear else ''}."
    ranked = frame.filter(pl.col("category") == most["category"]).sort("count", descending=True).to_dicts()
    apart = ranked[0]["count"] - ranked[-1]["count"]
    if len(ranked) > 1 and apart >= LEAST:
        said += (
            f" Between {words.percent(ranked[-1]['per_100'])} in {ranked[-1]['ward_name']} and "
            f"{words.percent(ranked[0]['per_100'])} in {ranked[0]['ward_name']}."
        )
    return f"{said} {NOISE}"


@drawn_once
def claimants(frame: pl.DataFrame, place: str) -> Figure:
    """Claimants by ward, rounded to five by the publisher: the answer of `skills.formal`."""
    rows = frame.filter(pl.col("topic") == "claimants").sort("count", "ward_name", descending=[True, False])
    on: date = rows.sort("period_on")["period_on"][-1]
    total = int(rows["count"].sum())
    return Figure(
        key="formal-claimants",
        title="How many claim for being out of work",
        subtitle=f"Claimant count by ward, rounded to 5; {place}, {on:%B %Y}",
        sentence=f"About {total:,} claimants in {words.count(rows.height, 'ward')}; each is rounded to five.",
        chart=bars(
            [Bar(row["ward_name"], float(row["count"]), f"{row['count']:,}") for row in rows.to_dicts()]
        ),
        table=rows,
        fields=(
            Field("ward_name", "Ward"),
            Field("count", "Claimants", "count"),
            Field("period_on", "Month from", "date"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )


def plan(frame: pl.DataFrame, place: str) -> str:
    """The area of the local skills improvement plan and its priorities, plain text: `skills.lsip`."""
    if frame.is_empty():
        return f"In which area of a local skills improvement plan {place} lies is not loaded."
    names = words.listed(dict.fromkeys(str(name) for name in frame["lsip_name"]))
    told = frame["priority"].drop_nulls().to_list()
    first = f" It puts first: {words.listed(told)}." if told else " Its priorities are not loaded."
    return f"{place} lies in the area of the local skills improvement plan of {names}.{first}"
