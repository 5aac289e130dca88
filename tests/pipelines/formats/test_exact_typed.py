"""Cells as published and as read, each type of column."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest

from pipelines.formats.exact_layout import Layout
from pipelines.formats.exact_typed import TypedPass
from pipelines.formats.parts import ODD, Chunk
from pipelines.source import Column, ColumnType, Table


def passed(type_: ColumnType, cells: list[str | None], dates: str) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """What is kept of a column `x`, and what is said of it."""
    table = Table("t", ("t",), (Column("x", "", type_),), (0, 9), "")
    rows = TypedPass(table, {"x": 0}, Layout({"x": "X"}, dates=dates))
    frame = pl.DataFrame({"c0": cells}).with_row_index("_row")
    return rows.batch(Chunk(frame, pl.DataFrame(schema=ODD))).kept, rows.warnings()


@pytest.mark.parametrize(
    ("type_", "dates", "text", "value"),
    [
        ("date", "%d/%m/%Y", "01/02/1856", date(1856, 2, 1)),
        ("date", "%d/%m/%Y", "1/2/2024", date(2024, 2, 1)),
        ("date", "%Y-%m-%d", "2024-02-01 00:00:00.0000000", date(2024, 2, 1)),
        ("date", "%Y-%m-%d", "2024-02-01T00:00:00Z", date(2024, 2, 1)),
        ("date", "%Y-%m-%d", "2024-02-01 09:30:00", None),
        ("date", "%d/%m/%Y", "31/02/2024", None),
        ("money", "", "£1,234.5", Decimal("1234.50")),
        ("whole", "", " 1,234 ", 1234),
        ("whole", "", "12.5", None),
        ("decimal", "", "12.5", Decimal("12.5")),
    ],
)
def test_a_value(type_: ColumnType, dates: str, text: str, value: object) -> None:
    kept, said = passed(type_, [text, "x"], dates)
    assert kept.select("x", "_x").rows() == [(text, value), ("x", None)]
    count = "1 value" if value else "2 values"
    assert said == (f"{count} not understood and left empty: X {count[0]}",)
