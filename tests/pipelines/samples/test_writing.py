"""Three years, three shapes of file."""

import csv
from decimal import Decimal
from pathlib import Path

from pipelines.samples import world, writing
from pipelines.samples.world import Month

WHAT = world.categories()


def _write(folder: Path, *months: Month) -> Path:
    return writing.write_payments([(at, world.payments(WHAT, *at)) for at in months], folder)


def _rows(path: Path, encoding: str = "utf-8") -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding).splitlines()))


def _money(text: str) -> Decimal:
    return Decimal(text.strip().replace(",", ""))


def test_the_first_shape_has_a_preamble_and_a_total(tmp_path: Path) -> None:
    path = _write(tmp_path, (2023, 4), (2023, 5), (2023, 6))
    rows = _rows(path, "cp1252")
    assert path.name == "merefield_2023-04_to_2023-06.csv"
    assert rows[1] == ["Payments over £500, April 2023 to June 2023"]
    assert sum(_money(row[5]) for row in rows[4:-2]) == _money(rows[-1][5])


def test_one_printed_total_is_wrong(tmp_path: Path) -> None:
    rows = _rows(_write(tmp_path, writing.WRONG_TOTAL), "cp1252")
    assert sum(_money(row[5]) for row in rows[4:-2]) != _money(rows[-1][5])


def test_the_second_year_has_workbooks(tmp_path: Path) -> None:
    assert [_write(tmp_path, (2024, month)).suffix for month in (4, 5, 6)] == [".csv", ".csv", ".xlsx"]


def test_the_new_ledger_has_a_byte_order_mark_brackets_and_postcodes(tmp_path: Path) -> None:
    data = _write(tmp_path, (2025, 5)).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"Supplier Postcode" in data
    assert b'"(' in data or b",(" in data


def test_cards_are_small_and_have_merchants(tmp_path: Path) -> None:
    rows = _rows(writing.write_cards(tmp_path))
    assert len(rows) == 601
    assert {row[3] for row in rows} > {"Hotels"}


def test_a_neighbour_fills_one_plain_file(tmp_path: Path) -> None:
    paid = world.payments(world.categories(0.05, 2), 2024, 5, 2)
    assert len(_rows(writing.write_plain(paid, "Ashmere Council", tmp_path / "a.csv"))) == len(paid) + 1
