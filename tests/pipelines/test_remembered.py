"""What an officer said of a heading is remembered for files of that shape."""

from datetime import date
from pathlib import Path

from pipelines import remembered

SHAPE = ("Paid To", "Net Amount", "Date")


def test_a_shape_is_its_headings_whatever_their_order_and_case() -> None:
    assert remembered.shape(SHAPE) == remembered.shape(("date ", "net  amount", "PAID-TO"))
    assert remembered.shape(SHAPE) != remembered.shape((*SHAPE, "VAT"))


def test_what_was_said_is_recalled_with_its_day(tmp_path: Path) -> None:
    assert remembered.recall(tmp_path, SHAPE) is None
    remembered.remember(tmp_path, SHAPE, {"supplier": "Paid To"}, date(2026, 3, 1))
    found = remembered.recall(tmp_path, SHAPE)
    assert found is not None
    assert found.columns == {"supplier": "Paid To"}
    assert found.sentence == "supplier is 'Paid To', as said on 01 March 2026"


def test_said_again_it_replaces(tmp_path: Path) -> None:
    remembered.remember(tmp_path, SHAPE, {"supplier": "Date"}, date(2026, 3, 1))
    remembered.remember(tmp_path, SHAPE, {"supplier": "Paid To"}, date(2026, 3, 2))
    found = remembered.recall(tmp_path, SHAPE)
    assert found is not None
    assert found.columns == {"supplier": "Paid To"}
