"""When what happened: a dot an event, a line a supplier, the latest first."""

from __future__ import annotations

from datetime import date, timedelta

import altair as alt
import polars as pl

from ui import events, theme, words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once

MOST_ROWS, ROW = 12, 48
# Dark for what is confirmed, hollow for what is not, grey for what is no failure: nothing here is red.
_TONES = ("failure", "warning", "other")
_FILLS = (theme.FOCUS, theme.WHITE, theme.REST)
_EDGES = (theme.FOCUS, theme.SOFT_INK, theme.SOFT_INK)
_SHAPES = ("circle", "circle", "square")
_SAID = {"failure": "dark: confirmed failure", "warning": "hollow: warning, not confirmed",
         "other": "square: another event"}  # fmt: skip


@drawn_once
def timeline(frame: pl.DataFrame, where: str, today: date) -> Figure:
    """Every event of the suppliers that are exposed. `frame` is the answer of `insolvency.events`."""
    table = frame.with_columns(
        kind=pl.col("event_class").replace(events.CLASSES),
        link=events.link(),
    )
    latest = (
        table.group_by("org_id", maintain_order=True)
        .agg(pl.col("organisation", "happened_on", "procedure_name").first())
        .with_row_index("place")
    )
    return Figure(
        key="timeline",
        title="When the events happened",
        subtitle=f"One mark an event, latest suppliers first{_legend(table)}; {where}",
        sentence=_sentence(table, latest),
        chart=_drawn(table, latest.head(MOST_ROWS), today) if table.height else None,
        table=table,
        fields=(
            Field("organisation", "Organisation"),
            Field("org_id", "Number in its register"),
            Field("happened_on", "Date", "date"),
            Field("procedure_name", "What happened"),
            Field("kind", "Kind of event"),
            Field("source", "Source"),
            Field("link", "Notice", "link"),
            Field("checked_on", "Checked on", "date"),
            Field("event_id", "Event number", "count"),
        ),
    )


def _tone() -> pl.Expr:
    return pl.when(pl.col("event_class").is_in(_TONES)).then("event_class").otherwise(pl.lit("other"))


def _legend(table: pl.DataFrame) -> str:
    """What each mark says, where there is more than one kind of them."""
    drawn = set(table.select(_tone()).to_series())
    return f" ({'; '.join(_SAID[tone] for tone in _TONES if tone in drawn)})" if len(drawn) > 1 else ""


def _sentence(table: pl.DataFrame, latest: pl.DataFrame) -> str:
    if table.is_empty():
        return "There is no event to show."
    first = latest.row(0, named=True)
    drawn = f" The {MOST_ROWS} latest are drawn." if latest.height > MOST_ROWS else ""
    return (
        f"{words.count(table.height, 'event')} of {words.count(latest.height, 'supplier')}. The latest: "
        f"{first['organisation']}, {words.day(first['happened_on'])}, {first['procedure_name']}.{drawn}"
    )


def _drawn(table: pl.DataFrame, rows: pl.DataFrame, today: date) -> alt.LayerChart:
    # The right edge is today, so that the distance to it is the days since.
    first = min([*table["happened_on"].to_list(), today - timedelta(days=365)])
    when = alt.X(
        "happened_on:T",
        title=None,
        axis=alt.Axis(format="%b %Y", grid=True, tickCount=5, labelOverlap=True),
        # Room for half a mark, so that none is cut at an edge.
        scale=alt.Scale(domain=[f"{first}T00:00:00", f"{today}T00:00:00"], type="utc", padding=12),
    )
    band = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    names = alt.Chart(rows.select("place", "organisation"))
    dots = table.join(rows.select("org_id", "place"), on="org_id").select(
        "place",
        "happened_on",
        "procedure_name",
        tone=_tone(),
        words=pl.col("organisation")
        + ", "
        + pl.col("happened_on").map_elements(words.day, pl.String)
        + ": "
        + pl.col("procedure_name"),
    )
    return alt.LayerChart(
        layer=[
            names.mark_text(
                aria=False, align="left", baseline="bottom", yOffset=-2, limit=alt.expr("width * 0.95")
            ).encode(y=band, x=alt.value(0), text=alt.Text("organisation:N")),
            _marks(dots, band, when),
        ],
        height=ROW * rows.height,
    )


def _marks(dots: pl.DataFrame, band: alt.Y, when: alt.X) -> alt.Chart:
    return (
        alt.Chart(dots)
        .mark_point(filled=True, size=110, opacity=1, yOffset=12, strokeWidth=1.5)
        .encode(
            y=band,
            x=when,
            color=alt.Color("tone:N", scale=alt.Scale(domain=_TONES, range=_FILLS), legend=None),
            stroke=alt.Stroke("tone:N", scale=alt.Scale(domain=_TONES, range=_EDGES), legend=None),
            shape=alt.Shape("tone:N", scale=alt.Scale(domain=_TONES, range=_SHAPES), legend=None),
            description=alt.Description("words:N"),
            tooltip=[alt.Tooltip("words:N", title="Event"), alt.Tooltip("procedure_name:N", title="What")],
        )
    )
