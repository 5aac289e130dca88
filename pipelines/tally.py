"""The rows of one part on their way to Parquet: written, and counted as they pass."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import polars as pl

from pipelines.receipt import Span
from pipelines.source import ASIDE, Batch, Reading, Table

ROWS_A_FILE = 250_000
MOST_BODIES = 1_000


@dataclass
class Tally:
    """What passed. `bodies` counts rows by (column, text); `hashes`, one a row, find equal rows."""

    kept: int = 0
    set_aside: Counter[str] = field(default_factory=Counter)
    spans: dict[str, Span] = field(default_factory=dict)
    first_on: date | None = None
    last_on: date | None = None
    total: Decimal | None = None
    bodies: Counter[tuple[str, str]] = field(default_factory=Counter)
    hashes: list[np.ndarray] = field(default_factory=list)
    kept_files: list[str] = field(default_factory=list)
    aside_file: str = ""

    @property
    def read(self) -> int:
        """Rows kept and set aside."""
        return self.kept + sum(self.set_aside.values())

    def equal_rows(self) -> int:
        """How many rows are the exact repetition of an earlier row of the same part."""
        if not self.hashes:
            return 0
        every = np.sort(np.concatenate(self.hashes))
        return int((every[1:] == every[:-1]).sum())


@dataclass(frozen=True)
class Stamp:
    """The plumbing that every kept row carries beside `_row`."""

    arrival: int
    file: str
    part: str | None

    def on(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The frame with `_arrival` Int64, `_file` and `_part` String behind its columns."""
        return frame.with_columns(
            pl.lit(self.arrival, dtype=pl.Int64).alias("_arrival"),
            pl.lit(self.file, dtype=pl.String).alias("_file"),
            pl.lit(self.part, dtype=pl.String).alias("_part"),
        )


def keep(
    reading: Reading, table: Table, folder: Path, index: int, stamp: Stamp, progress: Callable[[int], None]
) -> Tally:
    """Write a part's rows as `kept-<index>-<n>.parquet` and `aside-<index>.parquet`, one at a time."""
    tally, asides, absent = Tally(), [], _absent(reading, table)
    with ThreadPoolExecutor(max_workers=1) as writer:
        writing: Future[None] | None = None
        for batch in _gathered(reading.batches):
            count(batch, table, tally)
            if batch.aside.height:
                asides.append(batch.aside)
            if writing:
                writing.result()
            if batch.kept.height or not tally.kept_files:
                name = f"kept-{index}-{len(tally.kept_files)}.parquet"
                # Written while the next rows are read; one at a time, so that memory holds two.
                writing = writer.submit(_write, stamp.on(_without(batch.kept, absent)), folder / name)
                tally.kept_files.append(name)
            progress(batch.kept.height + batch.aside.height)
        if writing:
            writing.result()
    tally.aside_file = f"aside-{index}.parquet"
    _write(pl.concat(asides) if asides else pl.DataFrame(schema=ASIDE), folder / tally.aside_file)
    return tally


def _absent(reading: Reading, table: Table) -> set[str]:
    """The columns that a part does not have, and that nobody asks its rows for."""
    known = {*reading.understanding.columns, *table.alike}
    absent = [column.name for column in table.columns if column.name not in known]
    return {*absent, *(f"_{name}" for name in absent)}


def _without(kept: pl.DataFrame, absent: set[str]) -> pl.DataFrame:
    """Without columns of nothing: a store reads those as null anyway, and writing them takes time."""
    return kept.drop(each.name for each in kept if each.name in absent and each.null_count() == len(each))


def _gathered(batches: Iterator[Batch]) -> Iterator[Batch]:
    """Batches of at least ROWS_A_FILE rows but for the last, so that a store reads few files."""
    waiting: list[Batch] = []
    for batch in batches:
        waiting.append(batch)
        if sum(each.kept.height for each in waiting) >= ROWS_A_FILE:
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(batches: list[Batch]) -> Batch:
    if len(batches) == 1:
        return batches[0]
    return Batch(pl.concat(each.kept for each in batches), pl.concat(each.aside for each in batches))


def count(batch: Batch, table: Table, tally: Tally) -> None:
    """Add one batch to what passed."""
    kept = batch.kept
    tally.kept += kept.height
    for reason, rows in batch.aside.group_by("reason").len().iter_rows():
        tally.set_aside[reason] += rows
    if not kept.height:
        return
    tally.hashes.append(kept.select(column.name for column in table.columns).hash_rows().to_numpy())
    if table.total:
        tally.total = (tally.total or Decimal(0)) + Decimal(kept[f"_{table.total}"].sum() or 0)
    count_bodies(kept, table.body, tally.bodies)
    _count_spans(kept, table, tally)


def count_bodies(kept: pl.DataFrame, columns: Iterable[str], bodies: Counter[tuple[str, str]]) -> None:
    """Add the rows of a batch by (column, text) of these columns; not every text where there are many."""
    for column in columns:
        if len(bodies) < MOST_BODIES:
            for text, rows in kept.group_by(column).len().drop_nulls().iter_rows():
                bodies[column, text] += rows


def _count_spans(kept: pl.DataFrame, table: Table, tally: Tally) -> None:
    if not table.period:
        return
    typed = f"_{table.period}"
    dated = typed in kept.columns
    span = pl.col(typed).dt.truncate("1mo") if dated else pl.col(table.period)
    money = pl.col(f"_{table.total}").sum() if table.total else pl.lit(None)
    found = kept.group_by(span.alias("span")).agg(pl.len(), money.alias("total")).drop_nulls("span")
    for key, rows, total in found.iter_rows():
        name = f"{key:%Y-%m}" if dated else key
        before = tally.spans.get(name, Span(0, Decimal(0)))
        tally.spans[name] = Span(before.rows + rows, before.total + Decimal(total or 0))
    if dated:
        days = [
            day
            for day in (tally.first_on, tally.last_on, kept[typed].min(), kept[typed].max())
            if isinstance(day, date)
        ]
        tally.first_on, tally.last_on = min(days, default=None), max(days, default=None)


def _write(frame: pl.DataFrame, path: Path) -> None:
    frame.write_parquet(path, compression="zstd", compression_level=1, row_group_size=ROWS_A_FILE)
