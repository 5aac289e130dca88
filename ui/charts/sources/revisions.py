"""Which file took the place of which, and what that changed."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced

NONE = (
    "No file took the place of another. When a publisher mends a file and it is loaded, the old one and the "
    "new one stand here, with what changed."
)


@traced
def revisions(frame: pl.DataFrame) -> Figure:
    """A row for each file that was replaced, the latest first: the answer of `sources.revisions`."""
    return Figure(
        key="revisions",
        title=f"{words.count(frame.height, 'file was', 'files were')} replaced by a later one"
        if frame.height
        else "No file was replaced by a later one",
        subtitle="Files that no longer count, with rows kept and pounds of the old and of the new",
        sentence=_sentence(frame),
        chart=None,
        table=frame.with_columns(pl.col("new_landed_at").dt.date()),
        fields=(
            Field("council", "Council"),
            Field("old_file", "File replaced"),
            Field("new_file", "Replaced by"),
            Field("new_landed_at", "On", "date"),
            Field("because", "Why"),
            Field("old_rows", "Rows before", "count", mark="rows_mark"),
            Field("new_rows", "Rows now", "count", mark="rows_mark"),
            Field("more_rows", "Rows more", "count", mark="rows_mark"),
            Field("old_gbp", "Pounds before (£)", "money"),
            Field("new_gbp", "Pounds now (£)", "money"),
            Field("more_gbp", "Pounds more (£)", "money"),
            Field("source", "Source"),
        ),
    )


def _sentence(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return NONE
    last = frame.row(0, named=True)
    changed = frame.filter((pl.col("more_gbp") != 0) | (pl.col("more_rows") != 0)).height
    said = f"The latest is {last['new_file']} for {last['old_file']}, on {words.day(last['new_landed_at'])}"
    if last["more_gbp"] is not None:
        said += f": {words.pounds_exact(last['old_gbp'])} became {words.pounds_exact(last['new_gbp'])}"
    return (
        f"{said}. In {changed} of {frame.height} the rows or the pounds differ. "
        "A replaced file counts in no sum."
    )
