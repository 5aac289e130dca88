"""What was set aside: the reasons, and the rows of one file."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.bars import Bar, bars
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced

MOST = 8
WITHHELD = " Rows of files about people are counted for officers only [c]."


@traced
def reasons(frame: pl.DataFrame) -> Figure:
    """Why rows were set aside, the most frequent reason first: the answer of `sources.reasons`."""
    rows = frame.head(MOST).to_dicts()
    return Figure(
        key="set-aside",
        title=f"{words.count(int(frame['rows'].sum()), 'row')} set aside" if rows else "No row was set aside",
        subtitle="Rows of the files that count, by the reason for which they were set aside",
        sentence=_sentence(frame),
        chart=bars([_bar(row, is_first=at == 0) for at, row in enumerate(rows)]) if rows else None,
        table=frame,
        fields=(
            Field("reason", "Set aside because"),
            Field("rows", "Rows", "count"),
            Field("files", "Files or parts", "count"),
        ),
    )


def _bar(row: dict[str, object], *, is_first: bool) -> Bar:
    count = int(str(row["rows"]))
    return Bar(words.capital(str(row["reason"])), float(count), f"{count:,}", "focus" if is_first else "rest")


def _sentence(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return "Every row that was read is counted."
    first, total = frame.row(0, named=True), int(frame["rows"].sum())
    left = frame.height - MOST
    more = f" {words.count(left, 'further reason')}: see the table." if left > 0 else ""
    return (
        f"{total:,} of {words.count(first['of_rows'], 'row')} read; the most frequent reason is "
        f"“{first['reason']}” ({first['rows']:,}).{more}{WITHHELD if first['mark'] else ''}"
    )


@traced
def rejected(frame: pl.DataFrame, file: str) -> Figure:
    """Each row of one file that was set aside, by its line: the answer of `sources.rejected`."""
    rows = frame["rows"][0] if frame.height else 0
    left = rows - frame.height
    shown = f" The first {frame.height:,} are shown." if left else ""
    return Figure(
        key="rejected",
        title=f"{words.count(rows, 'row')} of this file set aside",
        subtitle=f"Lines of {file}, as a person counts them, with the reason of each",
        sentence="What a row says is not kept here, as it may name a person: the published file has it, at "
        f"the line given.{shown}",
        chart=None,
        table=frame,
        fields=(
            Field("_row", "Line", "count"),
            Field("reason", "Set aside because"),
            Field("column", "Column"),
            Field("_part", "Sheet or member"),
            Field("_file", "File"),
        ),
    )
