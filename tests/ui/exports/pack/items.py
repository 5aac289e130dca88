"""Figures on the list of a pack, for tests: a chart of bars and a table, with what the data may hold."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Literal

import altair as alt
import polars as pl

from ui.charts.figure import Field, Figure
from ui.exports.pack.item import Asked, Item
from ui.provenance import Provenance, Standing

BUILT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
STORE = "wh-00000000000000000001-0a1b2c3d"
STANDING = Standing(STORE, BUILT, is_demo=True, contact="open.data@merefield.example")
FIELDS = (
    Field("category", "Category"),
    Field("amount_gbp", "Paid (£)", "money"),
    Field("share_pct", "Share (%)", "percent"),
)
HOSTILE = ("=1+1", "@SUM(A1)", "-2+3", "\t=cmd", "*bold* <b>x</b>", "</script>")


def table(rows: int = 4) -> pl.DataFrame:
    """Categories with an amount and a share; the first names are hostile, the last share is not known."""
    names = [*HOSTILE, *(f"Category {number}" for number in range(rows))][:rows]
    amounts = [Decimal(1_000 * (number + 1)) + Decimal("0.10") for number in range(rows)]
    shares = [None if number == rows - 1 else 10.0 * (number + 1) for number in range(rows)]
    return pl.DataFrame(
        {"category": names, "amount_gbp": amounts, "share_pct": shares},
        schema_overrides={"amount_gbp": pl.Decimal(18, 2), "share_pct": pl.Float64},
    )


def figure(key: str = "by-category", rows: int = 4, *, has_picture: bool = True) -> Figure:
    """One figure of `rows` rows, with bars or as a table alone."""
    frame = table(rows)
    bars = (
        alt.Chart(frame.with_columns(pl.col("amount_gbp").cast(pl.Float64)))
        .mark_bar()
        .encode(alt.X("amount_gbp:Q"), alt.Y("category:N", sort=None))
    )
    said = "Category 3 is paid most of all that is shown, £4,000.10 of £10,000.40."
    title = f"One category is paid most ({key})"
    return Figure(
        key, title, "Paid by category, Merefield, 2025-26", said, bars if has_picture else None, frame, FIELDS
    )


def seal(*, is_restricted: bool = False) -> Provenance:
    """The lines of Merefield's figures."""
    shown, covered = "Merefield; 2025-26; Harbour ward", "12 of 12 months; 96% of £ matched to a number"
    return Provenance("Merefield", "2025-26", shown, covered, STANDING, is_restricted=is_restricted)


def item(
    key: str = "by-category",
    number: int = 1,
    rows: int = 4,
    *,
    has_picture: bool = True,
    is_restricted: bool = False,
    note: str = "",
    part: Literal["A", "B"] = "A",
) -> Item:
    """One figure on the list, as put there from the page of concentration."""
    asked = Asked(
        "concentration/by_category", '{"council": "X99000001"}', rows, "0" * 64, "concentration/rows"
    )
    return Item(
        figure=figure(key, rows, has_picture=has_picture),
        seal=seal(is_restricted=is_restricted),
        page="concentration",
        page_title="Who do we pay, and how few are they?",
        address="council=X99000001&period=2025-26",
        questions=(asked,),
        store=STORE,
        wards=("Harbour",),
        note=note,
        part=part,
        number=number,
    )
