"""A reading with something done to its kept rows: what a register leaves unsaid, or more than is wanted."""

from collections.abc import Callable, Iterator

import polars as pl

from pipelines.source import Batch, Reading

Change = Callable[[pl.DataFrame], pl.DataFrame]


def changed(reading: Reading, change: Change) -> Reading:
    """The same reading; `change` keeps the rows, their order and their columns."""
    return Reading(reading.understanding, _each(reading.batches, change), reading.finish)


def _each(batches: Iterator[Batch], change: Change) -> Iterator[Batch]:
    for batch in batches:
        yield Batch(change(batch.kept), batch.aside)
