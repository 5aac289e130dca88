"""Cells that hold an error are found by sheet, row and column."""

import io

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
