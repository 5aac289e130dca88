"""A workbook of two kilobytes cannot fill the memory; a large table is still a table."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from pipelines.formats import sheet_bounds
from pipelines.formats.workbook import sheets
from tests.pipelines.formats import bombs
from warehouse.errors import SourceChanged


def book(*far: tuple[int, int], rows: int = 30, columns: int = 5) -> bytes:
    """A full table, and cells at these further places (row, column, from 0)."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as made:
        sheet = made.add_worksheet("Paid")
        for row in range(rows):
            sheet.write_row(row, 0, [f"cell {row}"] * columns)
        for row, column in far:
            sheet.write_string(row, column, "far")
    return out.getvalue()


def opendocument(repeated: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("content.xml", f'<table:table-cell table:number-columns-repeated="{repeated}"/>')
    return out.getvalue()


@pytest.mark.parametrize("far", [(1_048_575, 16_383), (1_048_575, 25), (200_000, 701), (10_000, 16_383)])
def test_cells_far_apart_are_refused_before_room_is_made_for_them(far: tuple[int, int]) -> None:
    with pytest.raises(SourceChanged, match=r"lie too far apart to be a table \(x.xlsx\)"):
        sheets(None, "x.xlsx", lambda: io.BytesIO(book(far)))


def test_a_column_repeated_without_end_is_refused() -> None:
    sheet_bounds.hold(opendocument(16_384), "x.ods")
    with pytest.raises(SourceChanged, match="too far apart"):
        sheet_bounds.hold(opendocument(2_000_000_000), "x.ods")


@pytest.mark.parametrize(
    "content",
    [
        book(), book((60_000, 3)), book((20, 600)), book((700_000, 3)), book(rows=12_000, columns=40),
        b"no workbook", b"",
    ],
)  # fmt: skip
def test_what_a_table_may_be_is_let_through(content: bytes) -> None:
    sheet_bounds.hold(content, "x.xlsx")


def test_a_workbook_that_fills_the_memory_is_refused_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet_bounds.hold(book(), "x.xlsx")
    monkeypatch.setattr(sheet_bounds, "MOST_UNPACKED", 5_000)
    with pytest.raises(SourceChanged, match=r"unpacks to .* MB.* \(x.xlsx\)\. Save each sheet as CSV"):
        sheet_bounds.hold(book(), "x.xlsx")


def test_a_sheet_that_lies_about_its_size_fills_no_memory(tmp_path: Path) -> None:
    content = bombs.lying(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml").read_bytes()
    with bombs.little_memory(), pytest.raises(SourceChanged, match="cannot be read"):
        sheet_bounds.hold(content, "a.xlsx")
