"""A calendar of what is loaded: a strip for each council and source, a cell for each month."""

from __future__ import annotations

import altair as alt
import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.once import drawn_once
from ui.charts.sources.strips import strips

MOST_LINES = 24
STATES = {
    "there": "loaded",
    "few": "a few late payments only",
    "missing": "missing",
}
WHAT = {"payments": "payments", "cards": "purchase cards", "files": "files"}


@drawn_once
def calendar(frame: pl.DataFrame, council: str, label: str) -> Figure:
    """Which months are loaded and which are missing between: the answer of `sources.calendar`."""
    rows = frame.with_columns(
        strip=pl.concat_str(pl.col("name"), pl.lit(", "), pl.col("what").replace(WHAT)),
        said=pl.col("state").replace(STATES),
    )
    own = rows.filter(pl.col("council_ons") == council)
    drawn = rows.filter(pl.col("line") <= MOST_LINES)
    return Figure(
        key="calendar",
        title=_finding(own, label),
        subtitle="Months from first to last: full is loaded, light a few late payments only, hollow missing",
        sentence=_sentence(own, rows, label),
        chart=_strips(drawn) if drawn.height else None,
        table=_gaps(rows),
        fields=(
            Field("strip", "Of what"),
            Field("first_on", "First month", "date"),
            Field("last_on", "Last month", "date"),
            Field("there", "Months loaded", "count"),
            Field("missing", "Months missing between", "count"),
            Field("which", "Which"),
        ),
    )


def _missing(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.filter(pl.col("state") != "there").sort("line", "month_on")


def _finding(own: pl.DataFrame, label: str) -> str:
    gaps = _missing(own.filter(pl.col("what") == "payments")).height
    if own.is_empty():
        return "Which months are loaded"
    if not gaps:
        return "No month of payments is missing between"
    return f"{words.count(gaps, 'month')} of payments {'is' if gaps == 1 else 'are'} missing between"


def _sentence(own: pl.DataFrame, rows: pl.DataFrame, label: str) -> str:
    paid = own.filter(pl.col("what") == "payments").sort("month_on")
    if paid.is_empty():
        said = f"No payments of {label} are loaded."
    else:
        first, last = paid["month_on"][0], paid["month_on"][-1]
        gaps = [f"{on:%B %Y}" for on in _missing(paid)["month_on"]]
        between = f"; missing between: {words.listed(gaps)}" if gaps else ", with none missing between"
        said = f"Payments of {label} are loaded from {first:%B %Y} to {last:%B %Y}{between}."
    left = rows["line"].n_unique() - MOST_LINES
    more = f" {words.count(left, 'more strip')}: see the table." if left > 0 else ""
    return f"{said} A month that is missing here may have been published all the same.{more}"


def _gaps(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a strip: its ends, and the months between of which nothing is loaded."""
    return (
        rows.group_by("line", "strip")
        .agg(
            pl.col("month_on").min().alias("first_on"),
            pl.col("month_on").max().alias("last_on"),
            (pl.col("state") == "there").sum().cast(pl.Int64).alias("there"),
            (pl.col("state") != "there").sum().cast(pl.Int64).alias("missing"),
            pl.col("month_on").filter(pl.col("state") != "there").sort().dt.strftime("%B %Y").alias("months"),
        )
        .sort("line")
        .with_columns(which=pl.col("months").list.join(", "))
    )


def _strips(drawn: pl.DataFrame) -> alt.LayerChart:
    tones = {"there": "full", "few": "light", "missing": "hollow"}
    cells = drawn.with_columns(
        from_on=pl.col("month_on"),
        until=pl.col("month_on").dt.offset_by("1mo"),
        words=pl.format("{}, {}: {}", "strip", pl.col("month_on").dt.strftime("%B %Y"), "said"),
        tone=pl.col("state").replace(tones),
    )
    gaps = pl.col("state") != "there"
    heads = drawn.group_by("line").agg(pl.col("strip").first(), gaps.sum().alias("gaps")).sort("line")
    none = pl.when(pl.col("gaps") == 0).then(pl.lit("none missing"))
    return strips(cells, heads.with_columns(said=none.otherwise(pl.format("{} missing", "gaps"))))
