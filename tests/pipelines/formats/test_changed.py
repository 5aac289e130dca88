"""The kept rows of a reading are changed, and nothing else of it."""

import polars as pl

from pipelines.formats.changed import changed
from pipelines.source import Batch, Ending, Reading, Understanding


def test_kept_rows_are_changed_and_what_is_set_aside_is_not() -> None:
    aside = pl.DataFrame({"_row": [4], "text": ["a"]})
    batches = iter([Batch(pl.DataFrame({"_row": [2, 3], "a": ["x", "y"]}), aside)])
    reading = Reading(Understanding("things"), batches, lambda: Ending(warnings=("so",)))
    done = changed(reading, lambda kept: kept.with_columns(pl.col("a").str.to_uppercase()))
    (batch,) = done.batches
    assert batch.kept["a"].to_list() == ["X", "Y"]
    assert batch.aside.equals(aside)
    assert (done.understanding.kind, done.finish().warnings) == ("things", ("so",))
