"""Cells that hold an error are found by sheet, row and column."""

import io
import zipfile

import pytest
import xlsxwriter

from pipelines.formats.cell_errors import of_workbook


def test_errors_are_found_wherever_they_stand() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    first, second = book.add_worksheet("A & B"), book.add_worksheet("Two")
    first.write_formula("C4", "=1/0", None, "#DIV/0!")
    first.write("D4", "#N/A, as text")
    second.write_formula("AB12", '=IF(A1>2,"a",A9)', None, "#REF!")
    book.close()
    assert of_workbook(file.getvalue()) == {"A & B": {4: {3: "#DIV/0!"}}, "Two": {12: {28: "#REF!"}}}


def test_other_kinds_of_workbook_have_none() -> None:
    assert of_workbook(b"\xd0\xcf\x11\xe0") == {}


@pytest.mark.parametrize("hostile", ["<c " * 300_000, '<c t="e" ' * 100_000, "<c " + 't="e" ' * 300_000])
def test_a_hostile_sheet_is_gone_through_once(hostile: str) -> None:
    """What goes back over and over would take hours here."""
    file, spoilt = io.BytesIO(), io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("One").write_formula("C4", "=1/0", None, "#DIV/0!")
    with zipfile.ZipFile(file) as packed, zipfile.ZipFile(spoilt, "w", zipfile.ZIP_DEFLATED) as made:
        for name in packed.namelist():
            behind = f"<!-- {hostile} -->".encode() if name.endswith("sheet1.xml") else b""
            made.writestr(name, packed.read(name) + behind)
    assert of_workbook(spoilt.getvalue()) == {"One": {4: {3: "#DIV/0!"}}}
