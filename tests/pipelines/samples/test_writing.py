"""Three years, three shapes of file."""

import csv
from decimal import Decimal
from pathlib import Path

from pipelines.samples import world, writing

WHAT = world.categories()


def _write(year: int, month: int, folder: Path) -> Path:
    return writing.write_month(world.payments(WHAT, year, month), year, month, folder)


def test_the_first_shape_has_a_preamble_and_a_total(tmp_path: Path) -> None:
    rows = list(csv.reader(_write(2023, 5, tmp_path).read_text("cp1252").splitlines()))
    assert rows[1] == ["Payments over £500, May 2023"]
    assert rows[-1][0] == "Total"
    lines = [Decimal(row[5].strip().replace(",", "")) for row in rows[4:-2]]
    assert sum(lines) == Decimal(rows[-1][5].strip().replace(",", ""))


def test_one_printed_total_is_wrong(tmp_path: Path) -> None:
    rows = list(csv.reader(_write(*writing.WRONG_TOTAL, tmp_path).read_text("cp1252").splitlines()))
    lines = [Decimal(row[5].strip().replace(",", "")) for row in rows[4:-2]]
    assert sum(lines) != Decimal(rows[-1][5].strip().replace(",", ""))


def test_the_second_year_has_workbooks(tmp_path: Path) -> None:
    found = {_write(2024 if month >= 4 else 2025, month, tmp_path).suffix for month in (4, 5, 6)}
    assert found == {".csv", ".xlsx"}


def test_the_new_ledger_has_a_byte_order_mark_brackets_and_postcodes(tmp_path: Path) -> None:
    data = _write(2025, 5, tmp_path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"Supplier Postcode" in data
    assert b'"(' in data or b",(" in data


def test_cards_are_small_and_have_merchants(tmp_path: Path) -> None:
    rows = list(csv.DictReader(writing.write_cards(2024, tmp_path).read_text("utf-8").splitlines()))
    assert len(rows) == 260
    assert {row["Merchant Category"] for row in rows} > {"Hotels"}


def test_a_neighbour_fills_one_plain_file_a_year(tmp_path: Path) -> None:
    paid = world.payments(world.categories(0.05, 2), 2024, 5, 2)
    path = writing.write_year(paid, "Ashmere Council", "ashmere_2024-25", tmp_path)
    assert len(list(csv.reader(path.read_text("utf-8").splitlines()))) == len(paid) + 1
