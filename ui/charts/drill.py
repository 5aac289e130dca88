"""From a category to its suppliers to one supplier's payments, each with its published file and line."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced

PAYEES = {
    "public_body": "public body",
    "redacted": "redacted by the publisher",
    "unknown": "not known",
}
WITHHELD = ("Individual (name withheld)", "Redacted by the publisher")


def opened(category: str | None, frame: pl.DataFrame | None = None, supplier: str | None = None) -> str:
    """What was opened, to be said after what is shown: "; only Home care"; nothing where nothing was."""
    names = frame.filter(pl.col("supplier_id").cast(pl.String) == supplier) if frame is not None else None
    named = names["supplier_name"].to_list()[:1] if names is not None else []
    said = [f"only {each}" for each in (category, *named) if each]
    return f"; {', '.join(said)}" if said else ""


@traced
def suppliers(frame: pl.DataFrame, where: str, most: int | None = None) -> Figure:
    """The suppliers, largest first: the answer of `concentration.suppliers`, cut at `most` rows."""
    also = ", and the one that was asked for" if most and frame.height > most else ""
    shown = words.count(min(frame.height, most or frame.height), "payee")
    said = (
        f"The {shown} paid most{also}; there may be more."
        if most and frame.height >= most
        else f"{shown}, largest first."
    )
    return Figure(
        key="suppliers",
        title="Suppliers, largest first",
        subtitle=f"Amount paid to each supplier; {where}",
        sentence=f"{said}{_withheld(frame)}",
        chart=None,
        table=frame.with_columns(payee=pl.col("payee_type").replace(PAYEES)),
        fields=(
            Field("rank", "Rank", "count"),
            Field("supplier_name", "Supplier"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("share_pct", "Share (%)", "percent"),
            Field("payee", "Payee type"),
            Field("payments", "Payments", "count"),
            Field("first_on", "First paid", "date"),
            Field("last_on", "Last paid", "date"),
            Field("ward_name", "Ward of its address"),
        ),
    )


@traced
def payments(frame: pl.DataFrame, where: str, most: int | None = None) -> Figure:
    """One supplier's payments with file and line: `concentration.payments`, cut at `most` rows."""
    shown = words.count(frame.height, "payment")
    shown = f"The {shown} that are largest; there may be more," if most and frame.height >= most else shown
    said = frame.with_columns(
        description=pl.when(pl.col("supplier_name").is_in(WITHHELD))
        .then(pl.lit("[c]"))
        .otherwise(pl.col("description"))
    )
    files = frame["_file"].n_unique() if frame.height else 0
    return Figure(
        key="payments",
        title="Payments, each with its file and line",
        subtitle=f"Amount of each payment; {where}",
        sentence=f"{shown} from {words.count(files, 'file')}; the line is "
        f"that of the file as it was published.{_withheld(frame)}",
        chart=None,
        table=said,
        fields=(
            Field("paid_on", "Paid on", "date"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
            Field("_part", "Sheet"),
            Field("department", "Department"),
            Field("category", "Category"),
            Field("description", "Description"),
            Field("supplier_name", "Supplier"),
            Field("kind", "Kind"),
        ),
    )


def _withheld(frame: pl.DataFrame) -> str:
    if not frame.filter(pl.col("supplier_name").is_in(WITHHELD)).height:
        return ""
    return " [c] Names of private persons, and names the publisher took out, are not shown."
