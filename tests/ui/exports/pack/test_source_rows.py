"""Source rows as CSV: every value as it was, and none that a spreadsheet runs."""

import csv
import io
from datetime import date
from decimal import Decimal

import polars as pl

from tests.ui.exports.pack.items import HOSTILE
from ui.exports.pack.source_rows import to_csv


def rows(frame: pl.DataFrame) -> list[list[str]]:
    return list(csv.reader(io.StringIO(to_csv(frame).decode("utf-8-sig"))))


def test_values_are_as_they_were() -> None:
    frame = pl.DataFrame(
        {
            "supplier_name": ["Plain, Trading", None],
            "amount_gbp": [Decimal("-12.30"), None],
            "paid_on": [date(2026, 4, 1), None],
            "_row": [2, 3],
            "tags": [["a", "=b"], None],
        }
    )
    assert rows(frame) == [
        ["supplier_name", "amount_gbp", "paid_on", "_row", "tags"],
        ["Plain, Trading", "-12.30", "2026-04-01", "2", "a; '=b"],
        ["", "", "", "3", ""],
    ]


def test_formulas_are_defused() -> None:
    found = [row[0] for row in rows(pl.DataFrame({"text": HOSTILE}))[1:]]
    assert found == ["'=1+1", "'@SUM(A1)", "'-2+3", "'\t=cmd", "*bold* <b>x</b>", "</script>"]


def test_no_row_at_all_has_its_headings() -> None:
    assert rows(pl.DataFrame({"a": []}, schema={"a": pl.String})) == [["a"]]
