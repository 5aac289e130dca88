"""From a category to its suppliers to one supplier's payments, each with its published file and line."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure

WITHHELD = ("Individual (name withheld)", "Redacted by the publisher")


def suppliers(frame: pl.DataFrame, where: str) -> Figure:
    """The suppliers, largest first. `frame` is the answer of `concentration.suppliers`."""
    return Figure(
        key="suppliers",
        title="Suppliers, largest first",
        subtitle=f"Amount paid to each supplier; {where}",
        sentence=f"{words.count(frame.height, 'supplier')} shown, largest first.{_withheld(frame)}",
        chart=None,
        table=frame,
        fields=(
            Field("rank", "Place", "count"),
            Field("supplier_name", "Supplier"),
            Field("payee_type", "Payee type"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("share_pct", "Share (%)", "percent"),
            Field("payments", "Payments", "count"),
            Field("first_on", "First paid", "date"),
            Field("last_on", "Last paid", "date"),
            Field("ward_name", "Ward of its address"),
        ),
    )


def payments(frame: pl.DataFrame, where: str) -> Figure:
    """One supplier's payments with file and line. `frame` is the answer of `concentration.payments`."""
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
        sentence=f"{words.count(frame.height, 'payment')} from {words.count(files, 'file')}; the line is "
        f"that of the file as it was published.{_withheld(frame)}",
        chart=None,
        table=said,
        fields=(
            Field("paid_on", "Paid on", "date"),
            Field("supplier_name", "Supplier"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
            Field("_part", "Sheet"),
            Field("department", "Department"),
            Field("category", "Category"),
            Field("description", "Description"),
            Field("kind", "Kind"),
        ),
    )


def _withheld(frame: pl.DataFrame) -> str:
    if not frame.filter(pl.col("supplier_name").is_in(WITHHELD)).height:
        return ""
    return " [c] Names of private persons, and names the publisher took out, are not shown."
