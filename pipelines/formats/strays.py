"""Rows with a filled cell past the last heading (a note, say): kept where that is the file's habit, and where
the row is sure not to be shifted by a comma without quotes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.formats import amounts, dates, odd_lines, widths
from pipelines.formats.layout import Layout
from pipelines.formats.parts import Chunk
from pipelines.source import Column

_FEWEST, _SMALL, _SHARE = 3, 1_000, 0.01
"""A habit is 1 row in 100, and in a file of fewer than 1,000 rows any 3."""

_MOST = 8
"""Cells past the last heading; with more than these a row is something else."""

_NEEDED = ("supplier", "amount", "paid_on")


@dataclass
class Strays:
    """Takes such rows in among the others, and remembers on which lines they stood."""

    layout: Layout
    rows: list[int] = field(default_factory=list)

    def taken_in(self, chunk: Chunk) -> Chunk:
        """The chunk with those of its wide rows that are sure, without their extra cells, in their places."""
        if not self.layout.strays or chunk.odd.is_empty():
            return chunk
        taken = sure(chunk, self.layout)
        if taken.is_empty():
            return chunk
        self.rows += taken["_row"].to_list()
        left = chunk.odd.filter(~pl.col("_row").is_in(taken["_row"].to_list()))
        return Chunk(pl.concat([chunk.frame, taken]).sort("_row"), left)

    def warning(self) -> str | None:
        """How many rows and which, and why they were kept; None where there was none."""
        if not self.rows:
            return None
        first = ", ".join(f"{row:,}" for row in self.rows[:3]) + (" …" if len(self.rows) > 3 else "")
        rows = "1 row has" if len(self.rows) == 1 else f"{len(self.rows):,} rows have"
        lines = "line" if len(self.rows) == 1 else "lines"
        return (
            f"{rows} more cells than the heading ({lines} {first}): such rows are the file's habit, and "
            "every date and amount stands in its place, so they are kept, without what stands past "
            "the last heading"
        )


def are_habit(chunk: Chunk, layout: Layout) -> bool:
    """Whether rows with such cells are the file's habit, by its first chunk."""
    if len(chunk.odd) < _FEWEST:
        return False
    wide, records = len(sure(chunk, layout)), len(chunk.frame) + len(chunk.odd)
    return wide >= _FEWEST and (records < _SMALL or wide >= records * _SHARE)


def sure(chunk: Chunk, layout: Layout) -> pl.DataFrame:
    """The wide rows that can be read in one way only, as if the extra cells were not there; `_row`, `c0`.."""
    wide = _cells(chunk.odd, layout)
    at = {name: heading.position for name, heading in layout.choice.columns.items()}
    typed = [c for c in layout.table.columns if c.type in ("money", "date") and c.name in at]
    last = max((at[column.name] for column in typed), default=-1)
    if wide.is_empty() or any(at[name] > last for name in _NEEDED if name in at):
        return wide.clear().select(chunk.frame.columns)
    reads = {
        (column.name, more): _reads(wide[f"c{at[column.name] + more}"], column, layout)
        for column in typed
        for more in range(_MOST + 1)
    }
    fits = np.logical_and.reduce([reads[column.name, 0] for column in typed])
    for column in typed:
        start, likely = at[column.name], _may_start(wide, column, at, typed)
        for more in range(1, _MOST + 1):
            moved = [reads[c.name, more if at[c.name] >= start else 0] for c in typed]
            fits &= ~(np.logical_and.reduce(moved) & likely & (wide["extra"] >= more).to_numpy())
    return wide.filter(pl.Series(fits)).select(chunk.frame.columns)


def _may_start(
    wide: pl.DataFrame, column: Column, at: Mapping[str, int], typed: Sequence[Column]
) -> NDArray[np.bool_]:
    """Where the cells from this column on may be shifted: always, if words stand before it. An amount right
    after a date or an amount can only be shifted by its own comma, as "1" and "234.00"."""
    place = at[column.name]
    if column.type != "money" or place - 1 not in {at[other.name] for other in typed}:
        return np.ones(len(wide), dtype=bool)
    first, second = (wide[f"c{place + more}"].fill_null("").str.strip_chars() for more in (0, 1))
    return (first.str.contains(widths.THOUSANDS) & second.str.contains(widths.REST)).to_numpy()


def _cells(odd: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    """`_row`, `extra` (how many cells too many) and the cells of the wide rows, null where there is none."""
    found, most = [], layout.width + _MOST
    for row, text in odd.filter(pl.col("reason") == odd_lines.TOO_MANY).select("_row", "text").iter_rows():
        cells = _split(text, layout.part.delimiter)
        if layout.width < len(cells) <= most:
            texts = [cell or None for cell in cells]
            found.append((row, len(cells) - layout.width, *texts, *[None] * (most - len(cells))))
    schema = {"_row": pl.UInt32, "extra": pl.Int64} | {f"c{i}": pl.String for i in range(most)}
    return pl.DataFrame(found, schema=schema, orient="row")


def _split(text: str, delimiter: str | None) -> list[str]:
    if delimiter is None:
        return text.split("\t")
    return [odd_lines.bare(cell) for cell in odd_lines.split(text.encode(), delimiter.encode()) or ()]


def _reads(text: pl.Series, column: Column, layout: Layout) -> NDArray[np.bool_]:
    """Where a cell is a date or an amount; one that a row need not have may be empty."""
    read = dates.read(text, layout.order) if column.type == "date" else amounts.read(text, layout.style)
    empty = text.is_null() & (not column.required)
    return (read.is_not_null() | empty).to_numpy()
