"""Every file that came, as a table."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure


def arrivals(frame: pl.DataFrame) -> Figure:
    """Every file that came, a row each: the answer of `sources.arrivals`."""
    return Figure(
        key="files",
        title="Every file that came",
        subtitle="Files and parts of files, with rows read, kept and set aside",
        sentence=f"{words.count(frame.height, 'file or part of one', 'files or parts of one')}. "
        "Rows read are rows kept and rows set aside.",
        chart=None,
        table=frame.with_columns(pl.col("landed_at").dt.date()),
        fields=(
            Field("source", "Source"),
            Field("_file", "File"),
            Field("_part", "Sheet or member"),
            Field("council", "Council"),
            Field("licence", "Licence"),
            Field("landed_at", "Came on", "date"),
            Field("period_from", "From", "date"),
            Field("period_to", "To", "date"),
            Field("rows_read", "Rows read", "count"),
            Field("rows_kept", "Kept", "count"),
            Field("rows_set_aside", "Set aside", "count"),
            Field("set_aside", "Set aside because (rows)"),
            Field("counts", "Counted"),
            Field("remarks", "Guessed or warned of"),
            Field("sha256", "SHA-256"),
        ),
    )
