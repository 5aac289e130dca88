"""A figure shows its own columns, in its own order."""

import polars as pl

from ui.charts.figure import Field, Figure


def test_the_table_has_only_the_named_columns() -> None:
    frame = pl.DataFrame({"b": [1], "hidden": [2], "a": [3]})
    figure = Figure("k", "t", "s", "d.", None, frame, (Field("a", "A"), Field("b", "B", "count")))
    assert figure.shown.columns == ["a", "b"]
