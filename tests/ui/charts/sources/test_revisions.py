"""Which file took the place of which, with what it changed."""

from datetime import date, datetime
from decimal import Decimal

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts.sources.revisions import NONE, revisions

ROW = {
    "replaced": 1, "source": "spending", "council": "Merefield", "old_file": "q.csv", "new_file": "q2.csv",
    "because": "corrected", "old_landed_at": datetime.fromisoformat("2026-01-01"),
    "new_landed_at": datetime.fromisoformat("2026-02-03"), "period_from": None, "period_to": None,
    "old_rows": 10, "new_rows": 9, "more_rows": -1, "rows_mark": None, "old_gbp": Decimal("100.00"),
    "new_gbp": Decimal("90.50"), "more_gbp": Decimal("-9.50"),
}  # fmt: skip


def test_the_latest_revision_is_said_with_both_sums() -> None:
    same = ROW | {"old_file": "p.csv", "more_rows": 0, "more_gbp": Decimal(0)}
    figure = revisions(pl.DataFrame([ROW, same]))
    holds(figure)
    assert figure.title == "2 files were replaced by a later one"
    assert "q2.csv for q.csv, on 3 February 2026: £100.00 became £90.50." in figure.sentence
    assert "In 1 of 2 the rows or the pounds differ." in figure.sentence
    assert figure.shown["new_landed_at"][0] == date(2026, 2, 3)


def test_rows_of_people_are_marked_and_no_revision_is_said() -> None:
    hidden = ROW | {
        "more_rows": None,
        "old_rows": None,
        "new_rows": None,
        "rows_mark": "[c]",
        "more_gbp": None,
    }
    figure = revisions(pl.DataFrame([hidden]))
    assert figure.cells(figure.fields[5]) == ["[c]"]
    assert "became" not in figure.sentence
    none = revisions(pl.DataFrame([ROW]).clear())
    holds(none)
    assert none.sentence == NONE
