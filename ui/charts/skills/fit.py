"""How offers fit needs by domain: a dumbbell, and the rates, days and indices as a table."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure, titled
from ui.charts.once import drawn_once
from ui.charts.skills.told import (
    FEW,
    LEAST,
    NOT_APPLICABLE,
    NOT_LOADED,
    explained,
    is_some,
    marks_among,
    named,
    said,
)

ROW, AXIS, DOWN = 44, 60, 9
Row = dict[str, Any]
DOMAIN = Field("said_domain", "Domain")
NEEDED = Field("needs", "Needed", "count", mark="needs_mark")
OFFERED = Field("offers", "Offered", "count", mark="offers_mark")


@drawn_once
def dumbbell(frame: pl.DataFrame, where: str) -> Figure:
    """Offer and need of each domain on one line, most wanting first: `skills.by_domain`."""
    rows = sorted(filter(is_some, named(frame).to_dicts()), key=_wanting)
    known = [row for row in rows if row["needs"] is not None and row["offers"] is not None]
    more = [row for row in known if row["needs"] > row["offers"]]
    marks = marks_among(said(row, name) for row in rows for name in ("needs", "offers"))
    drawn = [row for row in rows if row["needs"] is not None or row["offers"] is not None]
    return Figure(
        key="offer-and-need",
        title=f"More needed than offered in {len(more)} of {words.count(len(known), 'domain')}"
        if known
        else "What is offered and needed, by domain",
        subtitle=f"Skills needed (filled) and offered (hollow), by domain; {where}",
        sentence=f"{_wants(more, known)}{explained(marks)}",
        chart=_chart(drawn) if drawn else None,
        table=pl.DataFrame(rows, schema=named(frame).schema, orient="row"),
        fields=(DOMAIN, NEEDED, OFFERED),
    )


def _wanting(row: Row) -> tuple[bool, int, str]:
    """The order: most needs beyond offers first, what cannot be told last."""
    if row["needs"] is None or row["offers"] is None:
        return True, 0, row["said_domain"]
    return False, row["offers"] - row["needs"], row["said_domain"]


def _wants(more: list[Row], known: list[Row]) -> str:
    if not known:
        return "In no domain are both counts told, so that offer and need cannot be set side by side."
    if not more:
        return "In no domain is more needed than offered. That says nothing of what nobody registers."
    most = words.listed(
        f"{row['said_domain']} ({row['needs']:,} needed, {row['offers']:,} offered)" for row in more[:3]
    )
    return f"Most wanting: {most}. An offer need not be in the ward, nor at the hour, of a need."


def _chart(rows: list[Row]) -> alt.LayerChart:
    lines = [_line(place, row) for place, row in enumerate(rows)]
    ends = [
        {
            "at_place": place, "count": row[name], "kind": kind,
            "said": f"{row['said_domain']}: {row[name]:,} {kind}",
        }
        for place, row in enumerate(rows)
        for name, kind in (("needs", "needed"), ("offers", "offered"))
        if row[name] is not None
    ]  # fmt: skip
    scale = alt.Scale(domain=[0, max(end["count"] for end in ends) or 1], nice=True)
    axis = alt.Axis(title="Skills needed and offered", grid=False, tickCount=5, format=",d")
    padding = alt.Scale(paddingInner=0, paddingOuter=0)
    base = alt.Chart(pl.DataFrame(lines, orient="row", infer_schema_length=None))
    band = alt.Y("place:O", axis=None, scale=padding)
    kinds = alt.Scale(domain=["needed", "offered"], range=[theme.FOCUS, theme.WHITE])
    layers = [
        base.transform_filter("isValid(datum.low)").mark_rule(
            aria=False, strokeWidth=3, yOffset=DOWN, color=theme.REST
        ).encode(y=band, x=alt.X("low:Q", axis=axis, scale=scale), x2=alt.X2("high:Q")),
        alt.Chart(pl.DataFrame(ends, orient="row")).mark_point(
            filled=True, opacity=1, size=100, yOffset=DOWN, stroke=theme.FOCUS, strokeWidth=2
        ).encode(
            y=alt.Y("at_place:O", axis=None, scale=padding), x=alt.X("count:Q", axis=axis, scale=scale),
            fill=alt.Fill("kind:N", scale=kinds, legend=None), description=alt.Description("said:N"),
            tooltip=[alt.Tooltip("said:N", title="Domain")],
        ),
        base.mark_text(aria=False, align="left", baseline="bottom", limit=alt.expr("width * 0.55")).encode(
            y=band, x=alt.value(0), text=alt.Text("name:N")
        ),
        base.mark_text(aria=False, align="right", baseline="bottom").encode(
            y=band, x=alt.value("width"), text=alt.Text("words:N")
        ),
    ]  # fmt: skip
    return alt.LayerChart(layer=layers, height=ROW * len(rows) + AXIS)


def _line(place: int, row: Row) -> Row:
    both = (row["needs"], row["offers"])
    is_told = None not in both
    return {
        "place": place, "name": row["said_domain"],
        "words": f"{said(row, 'needs')} needed · {said(row, 'offers')} offered",
        "low": min(both) if is_told else None, "high": max(both) if is_told else None,
    }  # fmt: skip


@drawn_once
def fit(frame: pl.DataFrame, where: str) -> Figure:
    """Matches, rates, days, gap index and quotient by domain, a table: `skills.by_domain`."""
    rows = [{**row, **_why(row)} for row in named(frame).to_dicts() if is_some(row)]
    told = [row for row in rows if row["match_rate_pct"] is not None]
    least = min(told, key=lambda row: (row["match_rate_pct"], row["said_domain"])) if told else None
    title = (
        f"{least['said_domain']}: {words.percent(least['match_rate_pct'])} matched, the least told"
        if least
        else ""
    )
    fields = FIT if frame["quotient"].count() else FIT[:-1]
    table = pl.DataFrame(rows, infer_schema_length=None) if rows else named(frame)
    chosen = " Times the council's share: needs against the council's mix." if fields is FIT else ""
    return Figure(
        key="fit",
        title=titled(title, "What was matched, and how soon") if least else "What was matched, and how soon",
        subtitle=f"Matches, rates and indices, by domain; {where}",
        sentence=(
            f"Rate and middle number of days are told from {LEAST} on. The gap index goes from -1 (offered "
            f"only) to 1 (needed only).{chosen}{explained(_marks(rows, fields))}"
        ),
        chart=None,
        table=table,
        fields=fields,
    )


def _marks(rows: list[Row], fields: tuple[Field, ...]) -> set[str]:
    return marks_among(
        row[each.mark] for row in rows for each in fields if each.mark and row[each.name] is None
    )


FIT = (
    DOMAIN,
    NEEDED,
    OFFERED,
    Field("matches", "Matched", "count", mark="matches_mark"),
    Field("unmet", "Unmet", "count", mark="unmet_mark"),
    Field("match_rate_pct", "Matched (% of needs)", "percent", mark="rate_mark"),
    Field("median_days", "Days to a match, middle one", "count", mark="days_mark"),
    Field("gap_index", "Gap index (-1 to 1)", "number", mark="gap_mark"),
    Field("quotient", "Needs, times the council's share", "number", mark="quotient_mark"),
)


def _why(row: Row) -> dict[str, str]:
    """Why a rate, a number of days or an index is not told; said where it is not."""
    hidden = row["needs_mark"] or row["matches_mark"]
    # What is told of the whole council alone has a mark of its own where some wards are chosen.
    some = row["unmet_mark"] if row["unmet_mark"] == NOT_LOADED else None
    either = row["needs_mark"] or row["offers_mark"]
    return {
        "rate_mark": hidden or some or FEW,
        "days_mark": row["matches_mark"] or some or FEW,
        "gap_mark": either or NOT_APPLICABLE,
        "quotient_mark": row["needs_mark"] or NOT_APPLICABLE,
    }
