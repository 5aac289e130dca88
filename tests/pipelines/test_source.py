"""What a table promises of its kept rows."""

import polars as pl

from pipelines.source import Column, Table


def test_a_typed_column_stands_beside_the_published_text() -> None:
    table = Table("t", ("k",), (Column("paid_on", "", "date"), Column("note", "")), (1, 2), "why")
    assert table.schema() == {
        "_row": pl.UInt32(),
        "paid_on": pl.String(),
        "_paid_on": pl.Date(),
        "note": pl.String(),
    }


def test_money_has_pence_and_no_float() -> None:
    table = Table("t", ("k",), (Column("amount", "", "money"),), (1, 2), "why")
    assert table.schema()["_amount"] == pl.Decimal(18, 2)
