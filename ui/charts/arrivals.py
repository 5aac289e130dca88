"""Every source and every file that came, as tables."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced


@traced
def listed(frame: pl.DataFrame) -> Figure:
    """Every source, a row each, those of which nothing is loaded last: the answer of `sources.sources`."""
    loaded = frame.filter(pl.col("files") > 0).height
    rest = frame.height - loaded
    without = f" Of {words.count(rest, 'other')} that can be loaded, nothing is." if rest else ""
    return Figure(
        key="sources",
        title="Every source, its publisher and its licence",
        subtitle="Sources, with the files that count and their rows read, kept and set aside",
        sentence=f"{words.count(loaded, 'source')} loaded.{without}{_withheld(frame)}",
        chart=None,
        table=frame.with_columns(pl.col("landed_at").dt.date()),
        fields=(
            Field("title", "Source"),
            Field("publisher", "Publisher"),
            Field("licence", "Licence"),
            Field("page", "Its page", "link"),
            Field("cadence", "How often it comes"),
            Field("files", "Files that count", "count"),
            Field("landed_at", "Latest came on", "date"),
            Field("latest_on", "Latest day it is of", "date"),
            Field("rows_read", "Rows read", "count", mark="rows_mark"),
            Field("rows_kept", "Kept", "count", mark="rows_mark"),
            Field("rows_set_aside", "Set aside", "count", mark="rows_mark"),
            Field("source", "Name in the list of files"),
        ),
    )


@traced
def arrivals(frame: pl.DataFrame) -> Figure:
    """Every file that came, a row each: the answer of `sources.arrivals`."""
    return Figure(
        key="files",
        title="Every file that came",
        subtitle="Files and parts of files, with rows read, kept and set aside",
        sentence=f"{words.count(frame.height, 'file or part of one', 'files or parts of one')}. "
        f"Rows read are rows kept and rows set aside.{_withheld(frame)}",
        chart=None,
        table=frame.with_columns(pl.col("landed_at").dt.date()),
        fields=(
            Field("_file", "File"),
            Field("source", "Source"),
            Field("_part", "Sheet or member"),
            Field("council", "Council"),
            Field("licence", "Licence"),
            Field("landed_at", "Came on", "date"),
            Field("period_from", "From", "date"),
            Field("period_to", "To", "date"),
            Field("amount_basis", "VAT"),
            Field("rows_read", "Rows read", "count", mark="rows_mark"),
            Field("rows_kept", "Kept", "count", mark="rows_mark"),
            Field("rows_set_aside", "Set aside", "count", mark="rows_mark"),
            Field("set_aside", "Set aside because (rows)"),
            Field("counts", "Counted"),
            Field("remarks", "Guessed or warned of"),
            Field("url", "Address it came from", "link"),
            Field("sha256", "SHA-256"),
        ),
    )


def _withheld(frame: pl.DataFrame) -> str:
    """Why some rows are not told, where they are not."""
    if not frame["rows_mark"].drop_nulls().len():
        return ""
    return " Where rows tell of people, how many there are is for officers [c]."
