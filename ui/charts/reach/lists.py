"""Lists to act upon: cold spots, grants that end soon, and the grants behind the figures."""

from __future__ import annotations

from datetime import date

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.reach.fifths import NEITHER
from ui.granted import RUNGS


@traced
def cold_spots(frame: pl.DataFrame, by_ward: pl.DataFrame, where: str) -> Figure:
    """Wards with high need that little is known to reach: `funding.cold_spots` and `funding.by_ward`."""
    return Figure(
        key="cold-spots",
        title=f"{words.count(frame.height, 'ward')} with high need and little known"
        if frame.height
        else "Wards with high need and little known",
        subtitle=f"Wards of the most deprived fifth of residents; {where}",
        sentence=_cold(frame, by_ward),
        chart=None,
        table=frame,
        fields=(
            Field("ward_name", "Ward"),
            Field("because", "What is known"),
            Field("imd_score", "Deprivation score (2025)", "number"),
            Field("residents", "Residents", "count"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("per_head_gbp", "For each resident (£)", "money"),
            Field("grants", "Grants", "count"),
            Field("recipients", "Organisations", "count"),
            Field("delivering", "Of these, known to deliver", "count"),
        ),
    )


def _cold(frame: pl.DataFrame, by_ward: pl.DataFrame) -> str:
    if by_ward.drop_nulls(["residents", "imd_score"]).is_empty():
        return NEITHER
    if frame.is_empty():
        return "In none of the wards of the most deprived fifth of residents is little known to reach."
    none = frame.filter(pl.col("grants") == 0).height
    left = frame["not_located_gbp"][0]
    hedge = (
        f" {words.pounds(left)} has no known ward: some of it may reach them, so a ward without a recorded "
        "grant is not a ward without help."
        if left
        else " What funders do not publish is not here."
    )
    unseen = (
        ""
        if by_ward["delivering"].sum()
        else " Of nobody is it known here that they deliver: that is seen where a council pays them for it."
    )
    return f"In {none} of {words.count(frame.height, 'ward')} no grant is recorded.{hedge}{unseen}"


@traced
def notice_clock(frame: pl.DataFrame, today: date, place: str) -> Figure:
    """The council's own grants that end soon: `funding.notice_clock`."""
    table = frame.with_columns(
        pl.col("recipient_name").fill_null("Name withheld"),
        notice=pl.when("is_notice_past")
        .then(pl.lit("that day has passed"))
        .otherwise(pl.lit("still to come")),
    )
    return Figure(
        key="notice-clock",
        title=(
            words.count(frame.height, "grant ends", "grants end")
            if frame.height
            else "No grant is known to end"
        )
        + " within six months",
        subtitle=f"The council's grants to organisations, and notice; {place}, {words.day(today)}",
        sentence=_clock(frame),
        chart=None,
        table=table,
        fields=(
            Field("notice_by", "Notice by", "date"),
            Field("notice", "Which is"),
            Field("ends_on", "Ends", "date"),
            Field("recipient_name", "Organisation"),
            Field("purpose", "For"),
            Field("amount_gbp", "Granted (£)", "money"),
            Field("awarded_on", "Awarded", "date"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )


def _clock(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return (
            "No grant of the council to an organisation is known to end within six months. Grants whose end "
            "is not told are not here, nor those the council has not published: its list of grants to the "
            "voluntary sector is what to load."
        )
    due = frame.filter(~pl.col("is_notice_past"))
    past = frame.height - due.height
    passed = f" For {past} that day has passed." if past else ""
    first = words.day(due.sort("notice_by")["notice_by"][0]) if due.height else ""
    following = f" The next day by which to give three months' notice is {first}." if due.height else ""
    return (
        f"They come to {words.pounds(frame['amount_gbp'].sum())} in all.{following}{passed} "
        "That a grant ends does not say that another does not follow."
    )


@traced
def grants(frame: pl.DataFrame, where: str, most: int) -> Figure:
    """The grants to organisations behind the figures, each with file and line: `funding.grants`."""
    ways = pl.Series("how", [RUNGS[rung] for rung in frame["rung"].to_list()], pl.String)
    cut = f" The first {most:,}; there may be more." if frame.height >= most else ""
    return Figure(
        key="grants",
        title="The grants behind it, each with its line",
        subtitle=f"Grants to organisations, largest first, each part by its place; {where}",
        sentence=f"{words.count(frame.height, 'line')}.{cut} Grants to people are counted above, not listed.",
        chart=None,
        table=frame.with_columns(ways),
        fields=(
            Field("awarded_on", "Awarded", "date"),
            Field("funder_name", "Funder"),
            Field("recipient_name", "Organisation"),
            Field("purpose", "For"),
            Field("amount_gbp", "Granted, or this part of it (£)", "money"),
            Field("ward_name", "Ward"),
            Field("how", "How its place is known"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )
