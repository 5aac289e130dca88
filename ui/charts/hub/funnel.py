"""How far introductions come: the funnel as a whole, and side by side by hub, function, type and role."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once

LEAST = 20
"""Of fewer than this no share is told: one introduction more would change it too much."""
STAGES = ("asks", "introductions", "matches", "funded", "delivering")
HEADINGS = ("Asked", "Introduced", "Matched", "Funded", "Delivering")
NEXT = {"introduction": "an ask to an introduction", "match": "an introduction to a match",
        "funded": "a match to money", "delivering": "money to delivery"}  # fmt: skip
SHARES = (
    Field("introduced_pct", "Introduced of asked (%)", "percent"),
    Field("matched_pct", "Matched of introduced (%)", "percent"),
    Field("funded_pct", "Funded of matched (%)", "percent"),
    Field("delivering_pct", "Delivering of funded (%)", "percent"),
)
HIDDEN = f"No share is told of fewer than {LEAST} [u]."


@drawn_once
def funnel(frame: pl.DataFrame, where: str) -> Figure:
    """How many came to each step: the answer of `hub.funnel`."""
    rows = frame.to_dicts()
    known = [row for row in rows if row["of_previous_pct"] is not None]
    least = min(known, key=lambda row: row["of_previous_pct"]) if known else None
    return Figure(
        key="funnel",
        title=f"Fewest go on from {NEXT[least['stage']]}" if least else "How far introductions come",
        subtitle=f"Asks and introductions, by the furthest step they came to; {where}",
        sentence=_spoken(rows, least),
        chart=bars([_bar(row, least) for row in rows]) if rows and rows[0]["count"] else None,
        table=frame,
        fields=(
            Field("label", "Step"),
            Field("count", "Came so far", "count"),
            Field("of_previous_pct", "Of the step before (%)", "percent"),
            Field("median_days", "Days since the step before, the middle one", "count"),
            Field("n_days", "Of how many that tell both days", "count"),
        ),
    )


def _bar(row: dict[str, Any], least: dict[str, Any] | None) -> Bar:
    share = row["of_previous_pct"]
    of = f" · {words.percent(share)} of the step before" if share is not None else ""
    return Bar(
        row["label"], float(row["count"]), f"{row['count']:,}{of}", "focus" if row is least else "rest"
    )


def _spoken(rows: list[dict[str, Any]], least: dict[str, Any] | None) -> str:
    if not rows or not rows[0]["count"]:
        return "Nothing began in this time."
    told = ", ".join(f"{row['label'].lower()} {row['count']:,}" for row in rows)
    if least is None:
        return f"{words.capital(told)}. {HIDDEN}"
    before = rows[[row["stage"] for row in rows].index(least["stage"]) - 1]
    return (
        f"{words.capital(told)}. The step that fewest take is from {NEXT[least['stage']]}: "
        f"{least['count']:,} of {before['count']:,} ({words.percent(least['of_previous_pct'])})."
    )


@drawn_once
def side_by_side(frame: pl.DataFrame, name: str, what: str, where: str) -> Figure:
    """The same for each part: `name` is the column that names it, `what` says what the parts are.

    `frame` answers `hub.by_hub`, or one field of `hub.by_part`. A row of bars a part, all to one scale.
    """
    rows = frame.to_dicts()
    return Figure(
        key=f"funnel-{what.replace(' ', '-')}",
        title=_finding(rows, name, what),
        subtitle=f"Asks and introductions, by {what} and the furthest step they came to; {where}",
        sentence=_compared(rows, name),
        chart=_grid(rows, name) if rows else None,
        table=frame,
        fields=(
            Field(name, words.capital(what)),
            *(Field(stage, heading, "count") for stage, heading in zip(STAGES, HEADINGS, strict=True)),
            *SHARES,
        ),
    )


def _finding(rows: list[dict[str, Any]], name: str, what: str) -> str:
    """Where the fewest of the introduced are matched; only of shares that are told, and that differ."""
    told = sorted((row["matched_pct"], str(row[name])) for row in rows if row["matched_pct"] is not None)
    if len(told) < 2 or words.percent(told[0][0]) == words.percent(told[-1][0]):
        return f"How far introductions come, by {what}"
    return f"{told[0][1]}: fewest are matched ({words.percent(told[0][0])})"


def _compared(rows: list[dict[str, Any]], name: str) -> str:
    told = [row for row in rows if row["matched_pct"] is not None]
    few = [row for row in rows if row["matched_pct"] is None]
    said = "; ".join(
        f"{row[name]}: {row['matches']:,} of {row['introductions']:,} matched "
        f"({words.percent(row['matched_pct'])}), "
        f"{row['delivering']:,} delivering"
        for row in sorted(told, key=lambda row: row["matched_pct"])
    )
    hidden = (
        f"{words.listed(str(row[name]) for row in few)}: fewer than {LEAST} introductions, no share told [u]."
    )
    if not told:
        return HIDDEN if few else "Nothing began in this time."
    return f"{said}.{f' {hidden}' if few else ''}"


def _cells(rows: list[dict[str, Any]], name: str) -> pl.DataFrame:
    """Where each bar begins and ends: five columns, the length against the most of all."""
    most = max(max(row[stage] for stage in STAGES) for row in rows) or 1
    cells = [
        {
            "part": str(row[name]),
            "begins": float(at),
            "ends": at + 0.62 * row[stage] / most,
            "words": f"{row[stage]:,}",
            "said": f"{row[name]}, {heading}: {row[stage]:,}",
        }
        for row in rows
        for at, (stage, heading) in enumerate(zip(STAGES, HEADINGS, strict=True))
    ]
    return pl.DataFrame(cells)


# Five headings stand beside each other on the narrowest telephone too.
NARROWER = "width < 330 ? 10 : 13"


def _grid(rows: list[dict[str, Any]], name: str) -> alt.LayerChart:
    drawn = _cells(rows, name)
    heads = pl.DataFrame({"begins": [float(at) for at in range(5)], "words": list(HEADINGS)})
    across = alt.Scale(domain=[0, 5], nice=False)
    order = [str(row[name]) for row in rows]
    band = alt.Y("part:N", sort=order, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    base = alt.Chart(drawn)
    bar = base.mark_bar(height=12, yOffset=12, color=theme.FOCUS).encode(
        x=alt.X("begins:Q", axis=None, scale=across),
        x2=alt.X2("ends:Q"),
        y=band,
        description=alt.Description("said:N"),
        tooltip=[alt.Tooltip("said:N", title="Introductions")],
    )
    count = base.mark_text(aria=False, align="left", dx=4, yOffset=12).encode(
        x=alt.X("ends:Q", axis=None, scale=across), y=band, text=alt.Text("words:N")
    )
    first = alt.Chart(drawn.filter(pl.col("begins") == 0).select("part", "begins"))
    names = first.mark_text(aria=False, align="left", baseline="bottom", yOffset=2, fontWeight=600).encode(
        x=alt.X("begins:Q", axis=None, scale=across), y=band, text=alt.Text("part:N")
    )
    columns = (
        alt.Chart(heads)
        .mark_text(
            aria=False, align="left", baseline="top", color=theme.SOFT_INK, fontSize=alt.expr(NARROWER)
        )
        .encode(x=alt.X("begins:Q", axis=None, scale=across), y=alt.value(-14), text=alt.Text("words:N"))
    )
    return alt.LayerChart(layer=[bar, count, names, columns], height=58 * len(rows) + 8)


PARTS = {"function": "what the hub did", "hub_type": "type of hub", "role": "role of who asked"}


@traced
def by_parts(frame: pl.DataFrame, where: str) -> list[Figure]:
    """The same by function, by type of hub and by role: the answer of `hub.by_part`."""
    return [
        side_by_side(frame.filter(pl.col("field") == field), "label", what, where)
        for field, what in PARTS.items()
    ]
