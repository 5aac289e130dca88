"""What the last load changed, in words: both figures, what is new, what is gone, and the first load."""

from datetime import UTC, datetime
from decimal import Decimal

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts.overview.changed import came, changed

SINCE = datetime(2026, 11, 1, tzinfo=UTC)
ROWS = [
    ("paid_gbp", "2025-26", Decimal(41_000_000), Decimal(41_200_000)),
    ("payments", "2025-26", Decimal(9_200), Decimal(9_204)),
    ("grants", "2024-25", None, Decimal(12)),
    ("introductions", "2023-24", Decimal(40), None),
    ("delivering", "2023-24", Decimal(4), Decimal(5)),
]
FRAME = pl.DataFrame(ROWS, schema=["figure", "period", "before", "now"], orient="row")
CAME = pl.DataFrame(
    [("Grants", 2, 1_204, 3, 1, None)],
    schema={
        "title": pl.String,
        "files": pl.Int64,
        "rows_kept": pl.Int64,
        "rows_set_aside": pl.Int64,
        "replaced": pl.Int64,
        "rows_mark": pl.String,
    },
    orient="row",
)


def test_a_change_tells_both_figures() -> None:
    figure = changed(FRAME, SINCE, "Merefield")
    holds(figure)
    assert figure.title == "5 key figures changed with the last load"
    assert figure.sentence == (
        "Paid in 2025-26: £41.2m, before £41.0m; payments in 2025-26: 9,204, before 9,200; grants in its "
        "area in 2024-25: 12, new; introductions of its hubs in 2023-24: no longer loaded, before 40. 1 more."
    )
    assert figure.table.row(2) == ("grants in its area", "2024-25", "not loaded", "12")


def test_nothing_changed_and_the_first_load_are_not_the_same() -> None:
    same, first = changed(FRAME.clear(), SINCE, "M"), changed(FRAME, None, "M")
    assert same.sentence == "Every key figure is as it was before the last load."
    assert first.sentence == "The next load will be set beside this one."
    assert first.table.is_empty()


def test_what_came_is_counted() -> None:
    figure = came(CAME, "Merefield")
    holds(figure)
    assert figure.sentence.startswith("2 files with 1,204 rows.")
    assert came(CAME.clear(), "Merefield").title == "Nothing came with the last load"
