"""What an officer said of a heading is remembered for files of that shape."""

from datetime import date
from pathlib import Path

from pipelines import remembered

SHAPE = ("Paid To", "Net Amount", "Date")


def test_a_shape_is_its_headings_whatever_their_order_and_case() -> None:
    assert remembered.shape(SHAPE) == remembered.shape(("date ", "net  amount", "PAID-TO"))
    assert remembered.shape(SHAPE) != remembered.shape((*SHAPE, "VAT"))


def test_a_file_without_headings_has_no_shape(tmp_path: Path) -> None:
    assert remembered.shape(()) is None
    remembered.remember(tmp_path, (), {"supplier": "Paid To"}, date(2026, 3, 1))
    assert remembered.everything(tmp_path) == []


def test_what_was_said_is_kept_with_its_day(tmp_path: Path) -> None:
    remembered.remember(tmp_path, SHAPE, {"supplier": "Paid To"}, date(2026, 3, 1))
    (found,) = remembered.everything(tmp_path)
    assert found.shape == remembered.shape(SHAPE)
    assert found.columns == {"supplier": "Paid To"}
    assert found.sentence == "supplier is 'Paid To', as said on 1 March 2026"


def test_said_again_it_replaces(tmp_path: Path) -> None:
    remembered.remember(tmp_path, SHAPE, {"supplier": "Date"}, date(2026, 3, 1))
    remembered.remember(tmp_path, SHAPE, {"supplier": "Paid To"}, date(2026, 3, 2))
    assert [each.columns for each in remembered.everything(tmp_path)] == [{"supplier": "Paid To"}]
