"""Why rows were set aside, and each of them by its line."""

import polars as pl

from tests.ui.charts.specs import bars_of, holds
from ui.charts.sources.aside import MOST, reasons, rejected

WHY = pl.DataFrame(
    {
        "reason": ["total row", "no amount"],
        "rows": [4, 1],
        "files": [2, 1],
        "of_rows": [100, 100],
        "mark": [None, None],
    }
)
LINES = pl.DataFrame(
    {
        "_file": ["a.csv"],
        "_part": [None],
        "_row": [12],
        "reason": ["no amount"],
        "column": ["amount"],
        "rows": [3],
    }
)


def test_the_most_frequent_reason_leads() -> None:
    figure = reasons(WHY)
    holds(figure)
    assert figure.title == "5 rows set aside"
    assert figure.sentence == "5 of 100 rows read; the most frequent reason is “total row” (4)."
    assert bars_of(figure) == [("Total row", "4", "focus"), ("No amount", "1", "rest")]


def test_none_many_and_withheld_are_said() -> None:
    none = reasons(WHY.clear())
    holds(none)
    assert none.sentence == "Every row that was read is counted."
    many = pl.DataFrame([WHY.row(0, named=True) | {"mark": "[c]"} for _ in range(MOST + 2)])
    said = reasons(many).sentence
    assert "2 further reasons: see the table." in said
    assert said.endswith("for officers only [c].")


def test_a_row_is_told_by_its_line_and_never_by_its_text() -> None:
    figure = rejected(LINES, "a.csv (3 rows)")
    holds(figure)
    assert figure.title == "3 rows of this file set aside"
    assert figure.sentence.endswith("The first 1 are shown.")
    assert figure.shown.row(0) == (12, "no amount", "amount", None, "a.csv")
    assert rejected(LINES.with_columns(rows=1), "a.csv").sentence.endswith("at the line given.")
