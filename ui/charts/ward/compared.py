"""How one ward compares: organisations for its people, against other wards, each with its interval."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from ui import theme, words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.once import drawn_once

MEASURES = {
    "delivering": "Organisations granted money for work here",
    "based": "Organisations granted money, address here",
    "suppliers": "Suppliers paid by the council, address here",
    "charities": "Registered charities, address here",
}
SHORT = {
    "delivering": "Funded to work here",
    "based": "Funded, based here",
    "suppliers": "Suppliers based here",
    "charities": "Charities based here",
}
BESIDE = {"council": "against other wards", "similar": "against similar wards"}
AGAINST = {"council": "the council's other wards", "similar": "similar wards"}
NOT_SAID = "not said"
# Hollow where nothing differs: told apart in grey too.
TONES, FILLS = ["focus", "rest"], [theme.FOCUS, theme.WHITE]
ROW, AXIS, LEAST, MOST = 44, 52, 0.1, 10.0
# Marks lie this far below the words of their row, so that none runs through them where both are long.
DOWN = 12
HOW = (
    "Lines are 95% intervals (Wilson) of how many times the other wards' rate for each 10,000 people it has. "
    "Higher or lower is said where the line does not cross 1; of twenty such lines one strays by chance."
)
FIELDS = (
    Field("what", "Organisations"),
    Field("whom", "Against"),
    Field("finding", "It is"),
    Field("wards", "Wards in that", "count"),
    Field("cases", "Number here", "count"),
    Field("rate", "For each 10,000 people here", "number"),
    Field("other_cases", "Number there", "count"),
    Field("other_rate", "For each 10,000 people there", "number"),
    Field("ratio", "Times the rate there", "number"),
    Field("ratio_low", "Interval from", "number"),
    Field("ratio_high", "Interval to", "number"),
    Field("because", "Why nothing is said"),
)


@drawn_once
def compared(frame: pl.DataFrame, where: str) -> Figure:
    """A line and a dot a comparison, on a scale of times: `ward.compared`."""
    rows = frame.to_dicts()
    table = frame.with_columns(
        pl.Series("what", [MEASURES[row["measure"]] for row in rows], pl.String),
        pl.Series("whom", [AGAINST[row["against"]] for row in rows], pl.String),
        pl.col("finding").fill_null(NOT_SAID),
    )
    told = [row for row in table.to_dicts() if row["because"] is None]
    return Figure(
        key="how-it-compares",
        title="How it compares, for its people" if told else "How it compares is not known",
        subtitle=f"Organisations for each 10,000 people, as times the rate of other wards; {where}",
        sentence=_sentence(told, rows),
        chart=_chart(told) if told else None,
        table=table,
        fields=FIELDS,
    )


def _sentence(told: list[dict[str, Any]], rows: list[dict[str, Any]]) -> str:
    if not rows:
        return "No grants, payments or charities are loaded, so nothing can be compared."
    said = [
        f"{row['what']}: {row['finding']} against {row['whom']} ({row['cases']:,} here, "
        f"{row['other_cases']:,} in {words.count(row['wards'], 'ward')})."
        for row in told
    ]
    left = len(rows) - len(told)
    rest = [f"Of {words.count(left, 'comparison')} nothing is said; the table says why."] if left else []
    return " ".join([*said, *rest, *([HOW] if told else [])])


def _chart(told: list[dict[str, Any]]) -> alt.LayerChart:
    base = alt.Chart(pl.DataFrame([_mark(place, row) for place, row in enumerate(told)], orient="row"))
    band = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    times = alt.Scale(type="log", domain=[LEAST, MOST], clamp=True)
    axis = alt.Axis(
        values=[0.1, 0.2, 0.5, 1, 2, 5, 10], format="~g", title="Times the rate there", grid=False
    )
    color = alt.Color(
        "tone:N", scale=alt.Scale(domain=TONES, range=[theme.FOCUS, theme.SOFT_INK]), legend=None
    )
    across = alt.X("low:Q", axis=axis, scale=times)
    layers = [
        base.mark_rule(aria=False, strokeWidth=3, yOffset=DOWN).encode(
            y=band, x=across, x2=alt.X2("high:Q"), color=color
        ),
        base.mark_point(filled=True, opacity=1, size=90, strokeWidth=2, yOffset=DOWN).encode(
            y=band, x=alt.X("ratio:Q", axis=axis, scale=times), stroke=color,
            fill=alt.Fill("tone:N", legend=None, scale=alt.Scale(domain=TONES, range=FILLS)),
            description=alt.Description("said:N"),
            tooltip=[alt.Tooltip("name:N", title="What"), alt.Tooltip("words:N", title="Finding")],
        ),
        base.mark_tick(aria=False, yOffset=DOWN, size=14, thickness=2, color=theme.INK).encode(
            y=band, x=alt.X(datum=1, type="quantitative", axis=axis, scale=times)
        ),
        base.mark_text(
            aria=False, align="left", baseline="bottom", yOffset=0, limit=alt.expr("width * 0.74")
        ).encode(y=band, x=alt.value(0), text=alt.Text("name:N")),
        base.mark_text(aria=False, align="right", baseline="bottom", yOffset=0).encode(
            y=band, x=alt.value("width"), text=alt.Text("words:N")
        ),
    ]  # fmt: skip
    return alt.LayerChart(layer=layers, height=ROW * len(told) + AXIS)


def _mark(place: int, row: dict[str, Any]) -> dict[str, Any]:
    name = f"{SHORT[row['measure']]}, {BESIDE[row['against']]}"
    ratio = row["ratio"] if row["ratio"] is not None else MOST
    return {
        "place": place, "name": name, "words": row["finding"], "said": f"{name}: {row['finding']}",
        "ratio": max(ratio, LEAST), "low": max(row["ratio_low"] or LEAST, LEAST),
        "high": row["ratio_high"] or MOST,
        "tone": "rest" if row["finding"] == "similar" else "focus",
    }  # fmt: skip


@traced
def similar(peers: pl.DataFrame, where: str) -> Figure:
    """Which wards count as similar, and why: `ward.peers`."""
    alike = peers.filter("is_similar")
    return Figure(
        key="similar-wards",
        title=f"{words.count(alike.height, 'ward')} like it" if alike.height else "No wards are like it",
        subtitle=f"Wards of the council in the same fifth by deprivation, nearest in density; {where}",
        sentence=f"{words.listed(alike['ward_name'])}: the nearest in people for each square kilometre among "
        "the council's wards in the same fifth of England by deprivation. Other councils' wards are not "
        "taken: other files are loaded of them."
        if alike.height
        else "Fewer than three other wards of the council are in the same fifth by deprivation, or people, "
        "areas or deprivation are not loaded.",
        chart=None,
        table=alike,
        fields=(
            Field("ward_name", "Ward"),
            Field("ward_code", "Code"),
            Field("residents", "Residents", "count"),
            Field("per_km2", "Residents for each km²", "number"),
            Field("imd_score", "Deprivation score (2025)", "number"),
        ),
    )
