"""Points of entry: the council pays, civic groups and skills are there, no other capital is known."""

from __future__ import annotations

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

MOST_CATEGORIES = 14
STATES = {"point": "●", "capital": "£", "unknown": "?", "lacks": "·"}
FILLS = {"point": theme.FOCUS, "capital": theme.SEQUENTIAL[0], "unknown": theme.WHITE, "lacks": theme.GRID}
SIGNS = (
    "●: the first three are there and no other capital is known. £: other capital is known. ?: "
    "something is not known or withheld. ·: no group or no offer of a skill is known. Empty: the council "
    "pays nobody there."
)

COUNTED = (
    "Offers are of who registered, not of the workforce: they are only counted, and few are withheld [c]. "
    "Charities are only counted, as their address may be somebody's home. Who else brings capital is not "
    "known where it is not published."
)


def _stated(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(
        state=pl.when("is_point")
        .then(pl.lit("point"))
        .when(pl.col("other_capital_gbp") > 0)
        .then(pl.lit("capital"))
        .when(pl.col("is_point").is_null())
        .then(pl.lit("unknown"))
        .otherwise(pl.lit("lacks"))
    )


@drawn_once
def grid(frame: pl.DataFrame, where: str) -> Figure:
    """Every category and ward in which the council pays, by what is there: `multiplier.points_of_entry`."""
    stated = _stated(frame)
    points = stated.filter(pl.col("state") == "point").height
    largest = (
        stated.group_by("category")
        .agg(pl.col("paid_gbp").sum(), (pl.col("state") == "point").any().alias("has"))
        .sort(["has", "paid_gbp"], descending=True)
        .head(MOST_CATEGORIES)["category"]
        .to_list()
    )
    drawn = stated.filter(pl.col("category").is_in(largest))
    return Figure(
        key="where-three-meet",
        title=f"{words.capital(words.count(points, 'point'))} of entry"
        if points
        else "No point of entry is known",
        subtitle=f"Categories by ward of the suppliers' address: what is there, what is missing; {where}",
        sentence=f"{_spoken(stated, points)} {SIGNS}",
        chart=_cells(drawn, largest) if drawn.height else None,
        table=stated.with_columns(pl.col("state").replace(STATES)),
        fields=(
            Field("category", "Category"),
            Field("ward_name", "Ward"),
            Field("state", "What is there"),
            Field("paid_gbp", "Paid by the council (£)", "money"),
            Field("paid_suppliers", "Suppliers", "count"),
            Field("civic", "Civic groups", "count"),
            Field("skills_offered", "Skills offered", "count"),
            Field("other_capital_gbp", "Other capital (£)", "money"),
            Field("not_known", "Not known"),
        ),
    )


def _spoken(stated: pl.DataFrame, points: int) -> str:
    if stated.is_empty():
        return "Nothing is paid to a supplier of a known ward and category in this time."
    unknown = stated.filter(pl.col("state") == "unknown").height
    return (
        f"Of {words.count(stated.height, 'category and ward', 'categories and wards')} in which the council "
        f"pays, {_none(points)} {'is a point' if points == 1 else 'are points'} of entry; of "
        f"{_none(unknown)} too little is known."
    )


def _none(count: int) -> str:
    return f"{count:,}" if count else "none"


def _cells(drawn: pl.DataFrame, order: list[str]) -> alt.LayerChart:
    cells = drawn.select(
        "category",
        "ward_name",
        "state",
        sign=pl.col("state").replace(STATES),
        said=pl.format("{}, {}: {}", "category", "ward_name", pl.col("state").replace(STATES)),
    )
    base = alt.Chart(cells).encode(
        x=alt.X("ward_name:N", title=None, axis=alt.Axis(labelAngle=-45, ticks=False, domain=False)),
        y=alt.Y(
            "category:N", title=None, sort=order, axis=alt.Axis(ticks=False, domain=False, labelLimit=190)
        ),
    )
    fill = alt.Fill("state:N", legend=None, scale=alt.Scale(domain=list(FILLS), range=list(FILLS.values())))
    ink = alt.Scale(domain=list(FILLS), range=[theme.WHITE, theme.INK, theme.INK, theme.INK])
    cell = base.mark_rect(stroke=theme.RULE, strokeWidth=0.5).encode(
        fill=fill, description=alt.Description("said:N"), tooltip=[alt.Tooltip("said:N", title="There")]
    )
    sign = base.mark_text(aria=False, fontSize=12).encode(
        text=alt.Text("sign:N"), color=alt.Color("state:N", legend=None, scale=ink)
    )
    return alt.LayerChart(layer=[cell, sign], height=28 * len(order) + 90)


@drawn_once
def listed(frame: pl.DataFrame, where: str) -> Figure:
    """The points of entry alone, the most paid first: `multiplier.points_of_entry`."""
    points = frame.filter(pl.col("is_point").fill_null(value=False))
    return Figure(
        key="points-of-entry",
        title="Where the first three meet and the fourth is missing"
        if points.height
        else "No point of entry is known",
        subtitle=f"Paid, civic groups, skills offered; no other capital known; {where}",
        sentence=_first(points),
        chart=None,
        table=points,
        fields=(
            Field("category", "Category"),
            Field("ward_name", "Ward"),
            Field("paid_gbp", "Paid by the council (£)", "money"),
            Field("paid_suppliers", "Suppliers", "count"),
            Field("civic_suppliers", "Of these, civic", "count"),
            Field("civic_groups", "Groups funded there", "count"),
            Field("civic_charities", "Charities at an address there", "count"),
            Field("civic_services", "Groups with a listed service", "count"),
            Field("skills_offered", "Skills offered", "count"),
        ),
    )


def _first(points: pl.DataFrame) -> str:
    if points.is_empty():
        return "In no category and ward are the first three known to be there and the fourth to be missing."
    wards = points["ward_name"].unique().sort().to_list()
    return (
        f"{words.capital(words.count(points.height, 'point'))} of entry, in {words.listed(wards)}. That no "
        "other capital is known does not say that there is none: funders who do not publish are not here."
    )


@drawn_once
def evidence(frame: pl.DataFrame, what: str, where: str) -> Figure:
    """Who stands behind one point: the answer of `multiplier.evidence`; `what` names the point."""
    return Figure(
        key="evidence",
        title="Who is there, and what says so",
        subtitle=f"{what}; {where}",
        sentence=f"{words.count(len(frame['_file'].drop_nulls()), 'line')} of evidence. {COUNTED}",
        chart=None,
        table=frame,
        fields=(
            Field("kind", "Kind"),
            Field("name", "Who"),
            Field("amount_gbp", "Paid or granted (£)", "money"),
            Field("evidence", "Evidence"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )
