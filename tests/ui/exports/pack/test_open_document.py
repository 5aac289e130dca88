"""The OpenDocument workbook holds the same tables, each cell a value and none a formula."""

import io

import pytest
from odf.namespaces import OFFICENS, TABLENS
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from python_calamine import CalamineWorkbook

from tests.ui.exports.pack.documents import members, pack
from tests.ui.exports.pack.items import HOSTILE
from ui.exports.pack.open_document import workbook


@pytest.fixture(scope="module")
def made() -> bytes:
    return workbook(pack())


def test_its_sheets_are_those_of_the_excel_one(made: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made))
    names = ["Cover_sheet", "Contents", "Notes", "1_by_category", "2_long", "3_by_category"]
    assert book.sheet_names == names
    rows = book.get_sheet_by_name("2_long").to_python()
    top = rows.index(["Category", "Paid (£)", "Share (%)"])
    assert len(rows) - top - 1 == 40
    assert [row[0] for row in rows[top + 1 : top + 1 + len(HOSTILE)]][:3] == list(HOSTILE[:3])
    assert rows[top + 1][1] == pytest.approx(1000.10)
    assert rows[-1][2] == "[x]"


def test_no_cell_holds_a_formula(made: bytes) -> None:
    cells = load(io.BytesIO(made)).spreadsheet.getElementsByType(TableCell)
    assert cells
    assert not [each for each in cells if (TABLENS, "formula") in each.attributes]
    hostile = [each for each in cells if str(each) in HOSTILE]
    assert {each.attributes[OFFICENS, "value-type"] for each in hostile} == {"string"}


def test_another_library_reads_every_row(made: bytes) -> None:
    sheets = load(io.BytesIO(made)).spreadsheet.getElementsByType(Table)
    assert [len(each.getElementsByType(TableRow)) > 1 for each in sheets] == [True] * 6


def test_it_says_what_it_is_in_british_english(made: bytes) -> None:
    assert next(iter(members(made))) == "mimetype"
    meta = members(made)["meta.xml"].decode()
    assert "en-GB" in meta
    assert "fr-FR" not in meta
    assert "Who we pay for care" in meta


def test_the_same_figures_give_the_same_bytes(made: bytes) -> None:
    assert workbook(pack()) == made
